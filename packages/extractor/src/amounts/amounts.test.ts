import { describe, expect, it } from 'vitest';
import { tokenised } from '../../test/tokenised.ts';
import { findAmountMentions } from './index.ts';

/** Text and what must be found in it, as `text = detail`. */
const CASES: [string, string[]][] = [
  ['They paid $2 billion for it.', ['$2 billion = USD 2000000000']],
  ['They paid $ 2.5 million for it.', ['$ 2.5 million = USD 2500000']],
  ['It cost US$100m and £2.10 a head.', ['US$100m = USD 100000000', '£2.10 = GBP 2.1']],
  ['It took 9 billion euros.', ['9 billion euros = EUR 9000000000']],
  ['He gave two Jordanian dinars and 40 pesos.', ['two Jordanian dinars = JOD 2', '40 pesos = XXX 40']],
  ['Some twenty-five thousand dollars were lost.', ['twenty-five thousand dollars = USD 25000']],
  ['It lies 15 km away, over 2,000 square miles.', ['15 km = km 15', '2,000 square miles = mi2 2000']],
  ['Only 30 per cent came, 2.4% fewer.', ['30 per cent = % 30', '2.4% = % 2.4']],
  ['A 15-km road took two hundred and six tonnes of tar.', ['15-km = km 15', 'two hundred and six tonnes = t 206']],
  ['In 1998 three of them had 1,200 soldiers.', []],
  ['One pound of flesh, he said.', ['One pound = GBP 1']],
  ['Cash, dollars and yards of cloth.', []],
];

describe('findAmountMentions', () => {
  it.each(CASES)('%s', (text, expected) => {
    const document = tokenised(text);
    expect(findAmountMentions(document).map((m) => `${document.slice(m)} = ${m.detail}`)).toEqual(expected);
  });
});
