import { isModeOf } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import type { DocEvent } from '../document/index.ts';
import { annotate } from '../extractor.ts';

function eventsIn(text: string): DocEvent[] {
  return annotate({ id: 'test', text, publishedAt: '2020-05-20' }).events;
}

function party(event: DocEvent | undefined, role: string): string {
  return (event?.participants ?? [])
    .filter((p) => p.role === role)
    .map(({ names }) => names[0])
    .join('; ');
}

describe('type and mode', () => {
  const cases: [string, string, string | null][] = [
    ['Militants attacked the Turkish consulate in Mosul.', 'ASSAULT', null],
    ['Gunmen shot dead Judge Omar Haddad.', 'ASSAULT', 'firearms'],
    ['Rebels kidnapped three aid workers in Darfur.', 'ASSAULT', 'abduct'],
    ['Israel carried out an air strike on Damascus.', 'ASSAULT', 'aerial'],
    ['A drone strike killed General Karim Nasser.', 'ASSAULT', 'drone'],
    ['Protesters set fire to the embassy.', 'ASSAULT', 'arson'],
    ['The rebels fired rockets at Tel Aviv.', 'ASSAULT', 'heavy-weapons'],
    ['Students demonstrated against President Lukashenko.', 'PROTEST', 'demo'],
    ['Prison guards went on strike.', 'PROTEST', 'strike'],
    ['President Assad threatened Israel.', 'THREATEN', null],
    ['Iran accused Washington of sabotage.', 'ACCUSE', 'allege'],
    ['France condemned Russia.', 'ACCUSE', 'disapprove'],
    ['The opposition demanded an apology from the minister.', 'REQUEST', 'change'],
    ['Hamas rejected the plan.', 'REJECT', null],
    ['Egypt signed an agreement with Israel.', 'AGREE', null],
    ['President Macron met with Chancellor Merkel.', 'CONSULT', null],
    ['President Bush praised Colonel Qaddafi.', 'SUPPORT', null],
    ['Japan apologised to South Korea.', 'CONCEDE', null],
    ['Turkey cooperated with Russia.', 'COOPERATE', null],
    ['Tehran financed Hezbollah.', 'AID', null],
    ['The army withdrew from Basra.', 'RETREAT', 'withdraw'],
    ['The kidnappers released the hostages.', 'RETREAT', 'release'],
    ['The United States imposed sanctions on Iran.', 'SANCTION', null],
    ['The president fired the defence minister.', 'SANCTION', null],
    ['Russia deployed troops in Crimea.', 'MOBILIZE', 'troops'],
    ['Police arrested the journalist.', 'COERCE', 'arrest'],
    ['Moroccan forces occupied Western Sahara.', 'COERCE', 'seize'],
  ];
  it.each(cases)('%s', (text, type, mode) => {
    const found = eventsIn(text).map((event) => [event.type, event.mode]);
    expect(found).toContainEqual([type, mode]);
  });

  const nothing: string[] = [
    'Negotiators are close to a breakthrough on fishing quotas.',
    'He died of a heart attack at home.',
    'The minister must strike a balance between growth and debt.',
    'They seized the opportunity to reform the tax code.',
    'The film captured the imagination of the public.',
    'Inflation hit a record in March.',
    'The armed forces are well paid.',
    'The rebels did not attack the village.',
    'No attack took place.',
  ];
  it.each(nothing)('nothing in: %s', (text) => {
    expect(eventsIn(text)).toEqual([]);
  });

  it('an attack on an idea is criticism', () => {
    const types = eventsIn('Senator Harris attacked the policy. Senator Harris condemned the policy.').map(
      (e) => e.type,
    );
    expect(types).not.toContain('ASSAULT');
    expect(types).toContain('ACCUSE');
  });

  it('gives only modes that the type has', () => {
    for (const event of eventsIn(cases.map(([text]) => text).join(' '))) {
      if (event.mode) expect(isModeOf(event.type, event.mode)).toBe(true);
    }
  });
});

describe('who did it to whom', () => {
  const cases: [string, string, string, string][] = [
    ['active', 'Hezbollah attacked Israeli soldiers.', 'Hezbollah', 'Israeli soldiers'],
    ['passive', 'Israeli soldiers were attacked by Hezbollah.', 'Hezbollah', 'Israeli soldiers'],
    ['reduced passive', 'The villagers killed by the army were farmers.', 'army', 'villagers'],
    [
      'noun with by and of',
      'The assassination of Anwar Sadat by Islamist officers shook Egypt.',
      'Islamist officers',
      'Anwar Sadat',
    ],
    ['possessive', "Russia's attack on Ukraine shocked Europe.", 'Russia', 'Ukraine'],
    ['light verb', 'Hezbollah launched an attack on Israeli soldiers.', 'Hezbollah', 'Israeli soldiers'],
    ['relative clause', 'The militants who attacked Israeli soldiers fled.', 'militants', 'Israeli soldiers'],
    [
      'control by the object',
      'Kabul accused Pakistani agents of killing General Abdul Raziq.',
      'Pakistani agents',
      'Abdul Raziq',
    ],
    ['date between', 'Hezbollah on Tuesday attacked Israeli soldiers.', 'Hezbollah', 'Israeli soldiers'],
    [
      'coordinated objects',
      'Boko Haram killed Aisha Bello and Musa Ibrahim.',
      'Boko Haram',
      'Aisha Bello; Musa Ibrahim',
    ],
    ['responsibility', 'Hamas claimed responsibility for the attack on Israeli soldiers.', 'Hamas', 'Israeli soldiers'],
  ];
  it.each(cases)('%s: %s', (_, text, actor, target) => {
    const event = eventsIn(text).find(({ type }) => type === 'ASSAULT');
    expect([party(event, 'actor'), party(event, 'target')]).toEqual([actor, target]);
  });

  it('keeps doubt about who it was', () => {
    const event = eventsIn('Minister Karim Haddad was killed, likely by pro-government militias.')[0];
    expect(event?.participants.find(({ role }) => role === 'actor')?.certainty).toBe('probable');
  });

  it('counts the dead and the wounded', () => {
    const events = eventsIn('The army killed 12 civilians. The army wounded two journalists.');
    expect(events.map(({ casualties }) => casualties)).toEqual(
      expect.arrayContaining([expect.objectContaining({ killed: 12 }), expect.objectContaining({ injured: 2 })]),
    );
  });

  it('names weapon, place and day', () => {
    const event = eventsIn('On 3 May 2020 the rebels attacked Syrian soldiers with mortars in Idlib.')[0];
    expect(party(event, 'weapon')).toBe('mortars');
    expect(event?.place?.name).toBe('Idlib');
    expect(event?.date?.start).toBe('2020-05-03');
  });
});

describe('status', () => {
  const cases: [string, string][] = [
    ['Israel attacked Iran.', 'asserted'],
    ['Israel will attack Iran.', 'planned'],
    ['Israel is planning to attack Iran.', 'planned'],
    ['Israel could attack Iran.', 'hypothetical'],
    ['If Israel attacked Iran, oil prices would rise.', 'hypothetical'],
    ['Israel threatened to attack Iran.', 'threatened'],
    ['Iran should be attacked by Israel.', 'hypothetical'],
    ['Israel tried to attack Iran.', 'asserted'],
  ];
  it.each(cases)('%s %s', (text, status) => {
    const event = eventsIn(text).find(({ type }) => type === 'ASSAULT' || type === 'THREATEN');
    expect(event?.type === 'THREATEN' ? 'threatened' : event?.status).toBe(status);
  });

  it('what somebody says happened is attributed, and linked to the claim', () => {
    const document = annotate({
      id: 'x',
      text: 'The interior ministry said that militants attacked the barracks in Basra.',
    });
    const event = document.events.find(({ type }) => type === 'ASSAULT')!;
    expect(event.status).toBe('attributed');
    expect(event.claims.some((claim) => claim.events.includes(event))).toBe(true);
  });

  it('a refusal is an act of its own', () => {
    expect(eventsIn('Israel will not withdraw from Hebron.').map(({ type }) => type)).toEqual(['REJECT']);
  });
});

describe('one event an incident', () => {
  it('merges "the attack" with what it takes up', () => {
    const events = eventsIn('Militants attacked the consulate in Mosul. The attack lasted an hour.');
    expect(events).toHaveLength(1);
    expect(events[0]!.triggers).toHaveLength(2);
  });

  it('merges what an attack did with the attack', () => {
    const events = eventsIn('The bombing killed Bishop Juan Torres.');
    expect(events).toHaveLength(1);
    expect(party(events[0], 'target')).toBe('Juan Torres');
  });

  it('merges what came of an attack, told in the same breath', () => {
    const [event, ...others] = eventsIn('Rebels attacked a convoy in Basra, killing 14 people and wounding three.');
    expect(others).toEqual([]);
    expect(event!.casualties).toEqual({ killed: 14, injured: null });
    expect(event!.participants.filter(({ role }) => role === 'target')).toHaveLength(2);
  });

  it('keeps two bombings on two days apart', () => {
    const events = eventsIn(
      'On 3 May 2020 rebels bombed the port of Aden. On 9 May 2020 rebels bombed the port of Aden.',
    );
    expect(events.filter(({ mode }) => mode === 'explosives')).toHaveLength(2);
  });
});

describe('news reports', () => {
  it('tells an incident with its parties', () => {
    const text =
      'LIMA, 4 Mar 90 (EFE) -- Two gunmen of the Red Dawn guerrilla group murdered Mayor Luis Quispe last night, police reported. The murder took place in front of his house.';
    const event = eventsIn(text).find(({ type }) => type === 'ASSAULT');
    expect(party(event, 'target')).toContain('Luis Quispe');
  });

  it('files nothing where nothing was attacked', () => {
    const text =
      'SANTIAGO, 12 Apr 90 (EFE) -- The central bank lowered interest rates on Thursday. Economists expect exports of copper to grow this year.';
    expect(eventsIn(text)).toEqual([]);
  });
});

describe('odd input', () => {
  const texts = [
    '',
    ' \n ',
    'ATTACK',
    'the army attacked the village',
    'THE ARMY ATTACKED THE VILLAGE OF SAN JUAN AND KILLED TWO MEN.',
    '\u202Ekilled\u0000 by \uD800 gunmen 💥 attacked',
    'killed killed killed and, or; by by by of of',
  ];
  it.each(texts)('never throws on %j', (text) => {
    expect(() => eventsIn(text)).not.toThrow();
  });
});
