import type { Utterance, Wording } from '../../src/library/answers/utterances.ts';
import type { Quotation, QuotationKind } from '../../src/types.ts';

export interface Printed {
  readonly words: string;
  readonly outlet?: string;
  readonly kind?: QuotationKind;
  /** What the article goes on with. */
  readonly behind?: string;
  readonly found?: Pick<Quotation, 'confidence' | 'path'>;
}

/** Utterances in articles of their own, one for each wording: `Berita hari ini. "<words>" Begitulah.` */
export function spoken(
  all: readonly { readonly by?: string; readonly printed: readonly (Printed | string)[] }[],
) {
  const texts = new Map<string, string>();
  const utterances = all.map(({ by, printed }, number): Utterance => {
    const forms = printed.map((form) => (typeof form === 'string' ? { words: form } : form));
    const wordings = forms.map(({ words, kind = 'direct', behind = 'Begitulah.', found }, place): Wording => {
      const articleId = `a${number}x${place}`;
      const start = LEAD.length;
      const span = { start, end: start + words.length };
      texts.set(articleId, `${LEAD}${words}" ${behind}`);
      const speaker = by ? { speaker: by, path: 'name' as const, confidence: 1 } : { confidence: 0 };
      return { articleId, quotation: { kind, span, sentence: span, ...speaker, ...found } };
    });
    return {
      id: `a${number}x0.${LEAD.length}`,
      wordings,
      outlets: forms.map(({ outlet }, place) => outlet ?? `Kabar ${place + 1}`),
      reports: forms.length,
      origins: forms.length,
      ...(by ? { speaker: { key: by.toLowerCase(), name: by } } : {}),
    };
  });
  const articleOf = (id: string) => ({ text: texts.get(id) ?? '', lang: 'id' as const });
  return { utterances, articleOf };
}

const LEAD = 'Berita hari ini. "';
