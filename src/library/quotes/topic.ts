import type { PrintedWord } from '../../search/aliases.ts';
import { words } from '../../text/words.ts';
import type { Lang } from '../../types.ts';
import type { QuoteShelf } from './shelf.ts';

/** How well an utterance is about a topic: 0 to 1, and 0 below what can be told from chance. */
export type TopicFit = (utterance: number) => number;

/** A word of a topic, or a name with the other names of the same thing. */
interface Part {
  readonly alternatives: readonly (readonly Weighed[])[];
  readonly weight: number;
}

interface Weighed {
  readonly key: string;
  /** Absent where no quotation has it. */
  readonly term: number | undefined;
  readonly weight: number;
}

/**
 * Scores utterances by the content words of a topic, rare words for more; a name may stand under another. Words of the quotation count
 * in full, those of the sentence around it for less, and so do those of the headline if `headlines` count. Absent where the topic has no
 * content words.
 */
export function topicOf(
  shelf: QuoteShelf,
  about: string,
  { headlines }: { readonly headlines: boolean },
): TopicFit | undefined {
  const { quotations, rarity, names, rows: rowsOf } = shelf;
  const { articles, rows, readings } = quotations;
  const { vocabulary } = readings;
  const asked = { id: partsOf('id'), en: partsOf('en') };
  if (asked.id.length === 0 && asked.en.length === 0) return undefined;
  const read = new Map<number, ReadonlySet<string>>();
  return (utterance) => {
    let best = 0;
    for (const row of rowsOf(utterance).subarray(0, MOST_MEMBERS)) best = Math.max(best, fitOf(row));
    return best >= LEAST ? best : 0;
  };

  function partsOf(lang: Lang): readonly Part[] {
    const typed = about.slice(0, LONGEST);
    const printed = words(typed).map(({ start, end, form }) => ({ printed: typed.slice(start, end), form }));
    const named = names.find(printed);
    const inName = (at: number) => named.some(({ first, last }) => at >= first && at <= last);
    const alone = weigh(textOf(printed.filter((_, at) => !inName(at))), lang);
    return [
      ...alone.map((word) => ({ alternatives: [[word]], weight: word.weight })),
      ...named.flatMap(({ first, last, alternatives }) => {
        const own = weigh(textOf(printed.slice(first, last + 1)), lang);
        const others = alternatives.map(({ name }) => weigh(name, lang)).filter(({ length }) => length > 0);
        return own.length === 0 ? [] : [{ alternatives: [own, ...others], weight: sumOf(own) }];
      }),
    ];
  }

  function weigh(text: string, lang: Lang): readonly Weighed[] {
    return [...new Set(vocabulary.keysIn(text, lang))].map((key) => {
      const term = vocabulary.find(key);
      // A word that no quotation has weighs as much as the rarest: an utterance on the others alone is about something else.
      return { key, term, weight: term === undefined ? 1.1 : 0.1 + rarity(term) };
    });
  }

  function fitOf(row: number): number {
    const lang = articles[rows.article(row)]?.lang ?? 'id';
    const said = readings.terms(row);
    let beside: Uint32Array | undefined;
    const met = ({ key, term, weight }: Weighed): number => {
      if (term !== undefined && said.includes(term)) return weight;
      beside ??= readings.beside(row);
      const isBeside = term !== undefined && beside.includes(term);
      return isBeside || (headlines && headline(rows.article(row)).has(key)) ? BESIDE_WEIGHT * weight : 0;
    };
    let [sum, total] = [0, 0];
    for (const { alternatives, weight } of asked[lang]) {
      total += weight;
      sum += weight * Math.max(...alternatives.map((all) => sumOf(all, met) / sumOf(all)));
    }
    return total === 0 ? 0 : sum / total;
  }

  function headline(number: number): ReadonlySet<string> {
    const known = read.get(number);
    if (known !== undefined) return known;
    const { title = '', lang = 'id' } = articles[number] ?? {};
    const keys = new Set(vocabulary.keysIn(title.slice(0, LONGEST), lang));
    read.set(number, keys);
    return keys;
  }
}

const textOf = (words: readonly PrintedWord[]): string => words.map(({ printed }) => printed).join(' ');

const sumOf = (all: readonly Weighed[], by = ({ weight }: Weighed): number => weight): number =>
  all.reduce((sum, one) => sum + by(one), 0);

const BESIDE_WEIGHT = 0.4;
const LEAST = 0.35;
const MOST_MEMBERS = 20;
const LONGEST = 300;
