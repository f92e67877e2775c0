import { count, english as number } from './numbers.ts';

/** What is said around the sentences of a summary. */
export const summary = {
  title: (topic: string) => `Summary: ${topic}`,
  made: (sentences: number, articles: number, outlets: number) =>
    `${count(sentences, 'passage', 'passages')} from ${count(articles, 'article', 'articles')}${outlets > 1 ? ` in ${number.format(outlets)} outlets` : ''}, word for word.`,
  event: (date: string) => `happened on ${date}`,
  alsoIn: (outlets: number, independent: number) => {
    const also = `also in ${count(outlets, 'outlet', 'outlets')}`;
    if (independent === 0) return `${also}, with the same text`;
    return independent < outlets ? `${also}, ${number.format(independent)} of them independently` : also;
  },
  why: (n: number) => `Why sentence ${number.format(n)}?`,
  longer: 'Longer',
  shorter: 'Shorter',
  nothing: (topic: string) => `The corpus has nothing to sum up about “${topic}”.`,
  nearest: 'The nearest that the corpus has:',
  advice: 'Name the topic in two or three words, as the news does: who, what, where.',
  unlimited: 'All outlets and dates',
  /** Where a room keeps to some outlets. */
  allDates: 'This room’s outlets, all dates',
};
