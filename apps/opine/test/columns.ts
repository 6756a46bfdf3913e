/** Paragraphs of a column about a place, so that columns about different places are different texts. */
export function column(place: string, day = 3): string[] {
  return [
    `Gunmen attacked the harbour of ${place} with rockets on ${day} June 2023, and the rebels said that they would attack again before the winter came to the ${place} coast.`,
    `The governor of ${place}, Ada Quill, said that the attack had killed four people. She accused the rebels of breaking the truce that the towns around ${place} had kept for eleven months.`,
    `Shopkeepers of ${place} marched to the old bridge in protest, and the council of ${place} demanded that the army leave the quarter behind the fish market before the end of the week.`,
    `Nobody in ${place} believes in the promises of the ministry any more, and the writer of these lines, who has lived in ${place} since the flood, does not believe in them either.`,
  ];
}

const FIRST = ['Port', 'New', 'Old', 'Lower', 'Upper', 'Saint', 'Fort', 'Mount', 'Lake', 'Glen'];
const SECOND = ['Elder', 'Marrow', 'Hale', 'Cray', 'Dunn', 'Ives', 'Oster', 'Penn', 'Rill', 'Sedge', 'Tarn', 'Vane'];

/** The name of the nth place, all different. */
export function placeName(n: number): string {
  const turn = Math.floor(n / (FIRST.length * SECOND.length));
  const name = `${FIRST[n % FIRST.length]} ${SECOND[Math.floor(n / FIRST.length) % SECOND.length]}`;
  return turn === 0 ? name : `${name} ${'I'.repeat(turn)}`;
}

const NOUNS = [
  'pier',
  'mill',
  'quarry',
  'ferry',
  'dam',
  'depot',
  'school',
  'court',
  'bank',
  'station',
  'market',
  'fort',
  'well',
];
const VERBS = ['burned', 'shelled', 'raided', 'bombed', 'seized', 'stormed', 'looted', 'mined'];
const WHO = ['Rebels', 'Gunmen', 'Militants', 'Soldiers', 'Insurgents', 'Raiders', 'Deserters'];

/** A column whose every sentence differs from those of the others: no copy of any. */
export function ownColumn(n: number): string[] {
  const place = placeName(n);
  const pick = <T>(list: readonly T[], salt: number) => list[(n * 7 + salt * 5 + ((n * salt) % 11)) % list.length];
  return Array.from({ length: 6 }, (_, i) => {
    const [noun, other] = [pick(NOUNS, i), pick(NOUNS, i + 3)];
    return `${pick(WHO, i)} ${pick(VERBS, i)} the ${noun} of ${place} number ${n * 10 + i}, and ${placeName(n + i + 1)} sent ${n + i} boats to the ${other} there. Ward ${n}-${i} of ${place} counted ${3 + ((n + i) % 9)} dead near the ${noun}, its clerk ${placeName(n * 3 + i)} said.`;
  });
}
