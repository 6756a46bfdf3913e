import { describe, expect, it } from 'vitest';
import { isOpinionSection, isOtherSection, sectionSegments } from './index.ts';

describe('sections', () => {
  it.each([
    ['Opinion', true, false],
    ['opinion-analysis', false, false],
    ['op-ed', true, false],
    ['Op_Ed', true, false],
    ['guest-essay', true, false],
    ['Politics', false, false],
    ['Sport', false, true],
    ['press-releases', false, true],
    ['live', false, true],
    ['liver', false, false],
    ['', false, false],
  ])('%s: opinion %s, surely something else %s', (name, opinion, other) => {
    expect([isOpinionSection(name), isOtherSection(name)]).toEqual([opinion, other]);
  });

  it.each([
    ['https://news.example/sport/2021/a', ['sport', '2021']],
    ['https://news.example/opinion', []],
    [null, []],
  ])('%s names %j', (url, segments) => expect(sectionSegments(url)).toEqual(segments));
});
