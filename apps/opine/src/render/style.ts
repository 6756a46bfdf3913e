import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];

export interface Style {
  heading(text: string): string;
  strong(text: string): string;
  dim(text: string): string;
  /** A colour of the kind of thing: person, group, … ; unknown kinds stay plain. */
  kind(kind: string, text: string): string;
}

const KIND_FORMAT: Readonly<Record<string, Format>> = {
  person: 'cyan',
  group: 'magenta',
  weapon: 'red',
  platform: 'red',
  vehicle: 'red',
  place: 'green',
  date: 'yellow',
  claim: 'blue',
  event: 'redBright',
};

/** Colours, or none: in a pipe, or when NO_COLOR asks for it. */
export function styleFor(colour: boolean): Style {
  const paint = (format: Format, text: string) =>
    colour && !process.env.NO_COLOR ? styleText(format, text, { validateStream: false }) : text;
  return {
    heading: (text) => paint('bold', text),
    strong: (text) => paint('bold', text),
    dim: (text) => paint('dim', text),
    kind: (kind, text) => (KIND_FORMAT[kind] ? paint(KIND_FORMAT[kind], text) : text),
  };
}
