import type { SentenceWords } from './words.ts';
import { phraseList, wordList } from './words.ts';

/** Connectives and discourse markers as grammars of English list them (Quirk et al. 1985, conjuncts), pronouns, captions of news photographs. */
export const ENGLISH: SentenceWords = {
  openers: phraseList(`
    and, but, or, nor, so, yet, however, meanwhile, moreover, furthermore, besides, also, additionally, in addition, nevertheless,
    nonetheless, still, instead, rather, otherwise, therefore, thus, hence, consequently, accordingly, as a result, for example,
    for instance, similarly, likewise, in contrast, by contrast, on the contrary, on the other hand, on the one hand, in other words,
    in fact, indeed, of course, then, later, afterwards, afterward, earlier, before that, after that, since then, until then,
    at that time, at the time, that day, that evening, that night, that morning, that year, the same day, the next day,
    the day before, the following day, soon after, shortly after, shortly before, finally, eventually, subsequently, previously,
    elsewhere, such, the latter, the former, neither, either, another, others, the other, the others, the same, even so, even then,
    as such, in turn, only then, years later, months later, weeks later, days later, hours later, a year later, a day later,
    a day earlier, a year earlier, which, who, whose
  `),
  pronouns: wordList('he she it they him her them his hers its their theirs this that these those'),
  // `that` and its like stand for something else behind the first words of a sentence; `it` may stand for nothing.
  onlyFirst: wordList('it that this these those'),
  forward: wordList('her his its their'),
  demonstratives: wordList(''),
  deictic: wordList(''),
  suffix: undefined,
  ownWords: wordList(''),
  captions: wordList('photo photos file source credit image picture courtesy illustration'),
};
