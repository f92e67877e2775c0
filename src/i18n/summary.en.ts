const number = new Intl.NumberFormat('en');

/** What is said around the sentences of a summary. */
export const summary = {
  title: (topic: string) => `In the articles’ own words: ${topic}`,
  saidBy: (speaker: string) => `words of ${speaker}`,
  alsoIn: (others: number, origins: number) => {
    const outlets = others === 1 ? 'one more outlet' : `${number.format(others)} more outlets`;
    return origins > 1 ? `also in ${outlets}` : `the same text in ${outlets}`;
  },
  nothing: (topic: string) => `The corpus does not cover “${topic}”.`,
  nearest: 'Nearest to it, and covered:',
  advice: 'Name what it is about: a person, a place or an event, as the news writes it.',
};
