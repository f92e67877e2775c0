import { atOnce } from '../turns/in-turns.ts';
import { remembered } from '../turns/remembered.ts';
import type { Entity, Lang, Quotation } from '../types.ts';
import { createSpeakers, type KnownSpeaker, type SpeakerRegistry } from './speakers/registry.ts';
import { type SpeakerName, tallySpeakers } from './speakers/tally.ts';
import { type ClusterMember, cluster } from './utterances/cluster.ts';
import { rarityOf } from './utterances/similar.ts';
import { createVocabulary, type TermText } from './utterances/terms.ts';

/** What is quoted in one article. */
export interface Report {
  /** Differs from that of every other article. */
  readonly id: string;
  readonly lang: Lang;
  /** ISO 8601 of any precision: when the article was published. */
  readonly published?: string;
  readonly quotations: readonly (Pick<Quotation, 'kind' | 'speaker' | 'nickname' | 'path' | 'saidOn'> & {
    /** The words themselves. */
    readonly text: string;
  })[];
}

/** A group number for each quotation of the reports, in their order: the same for the same utterance. */
export function groupQuotations(reports: readonly Report[], entities: readonly Entity[]): Int32Array {
  const registry = atOnce(createSpeakers(namesOf(reports), entities));
  const vocabulary = createVocabulary();
  // Short words are said again and again.
  const readings = {
    id: remembered((text) => vocabulary.read(text, 'id')),
    en: remembered((text) => vocabulary.read(text, 'en')),
  };
  const members = reports.flatMap((report) => {
    const read = readings[report.lang];
    const all = membersOf(report, report.quotations, registry, ({ text }) => read(text));
    return all.map(({ member }) => member);
  });
  const rarity = atOnce(
    rarityOf(
      members.map(({ text }) => text),
      vocabulary,
    ),
  );
  return atOnce(cluster(members, vocabulary, rarity));
}

/** One quotation as it is grouped, and who speaks. */
export interface Member {
  readonly member: ClusterMember & { readonly text: TermText };
  readonly speaker: KnownSpeaker | undefined;
}

/** The quotations of one article as they are grouped. A lone name (see `KnownSpeaker`) means somebody else in each article. */
export function membersOf<Q extends Pick<Quotation, 'kind' | 'speaker' | 'saidOn'>>(
  { id, lang, published }: Pick<Report, 'id' | 'lang' | 'published'>,
  quotations: readonly Q[],
  registry: Pick<SpeakerRegistry, 'of'>,
  textOf: (quotation: Q, n: number) => TermText,
): readonly Member[] {
  const names = [...new Set(quotations.flatMap(({ speaker }) => speaker ?? []))];
  return quotations.map((quotation, n) => {
    const { kind, speaker: name, saidOn } = quotation;
    const date = saidOn?.value ?? published;
    const speaker = name === undefined ? undefined : registry.of(name, names, date);
    const member = {
      text: textOf(quotation, n),
      lang,
      kind,
      ...(speaker && { speakerKey: speaker.lone ? `${speaker.key} ${id}` : speaker.key }),
      ...(date !== undefined && { date }),
    };
    return { member, speaker };
  });
}

function namesOf(reports: readonly Report[]): Iterable<SpeakerName> {
  const tally = tallySpeakers();
  for (const report of reports) for (const quotation of report.quotations) tally.add(report, quotation);
  return tally.names;
}
