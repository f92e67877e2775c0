/** What somebody wants to know about somebody's words. */
export interface QuoteQuestion {
  /** As typed: whether anybody of that name is quoted is for the library to say. */
  readonly speaker: string;
  readonly about?: string;
}

/**
 * Reads a question for what somebody said: `apa kata Sari tentang pasar?`, `pernyataan Sari mengenai pasar`, `what did Sari say
 * about the market?`. Absent for any other question, and where only a pronoun stands for the speaker.
 */
export function quoteQuestion(text: string): QuoteQuestion | undefined {
  const asked = text.replace(/\s+/g, ' ').replace(/^[ "“”¿]+|[ ?!."“”]+$/g, '');
  if (asked.length > LONGEST) return undefined;
  const read = FORMS.map((form) => form.exec(asked)?.groups).find((groups) => groups !== undefined);
  const { speaker = '', about } = read ?? {};
  if (!/\p{L}/u.test(speaker) || NOBODY.test(speaker)) return undefined;
  return { speaker, ...(about && { about }) };
}

// In UTF-16 units. Longer texts are no questions.
const LONGEST = 300;

// Whom these mean only what was said before could tell, or nobody in particular is meant.
const NOBODY =
  /^(?:dia|ia|beliau|mereka|kami|kita|kamu|anda|saya|aku|orang|siapa\b.*|apa\b.*|he|she|it|they|we|you|i|who\b.*|what\b.*|people|everyone|anyone|somebody|someone)$/i;

const SPEAKER = '(?<speaker>.{1,100}?)';

const ABOUT_ID = '(?: (?:tentang|soal|mengenai|terkait|perihal|ihwal|seputar|menyangkut) (?<about>.+))?';
const WORDS_ID =
  '(?:kata(?:-kata)?|ucapan|perkataan|pernyataan|komentar|tanggapan|pendapat|penjelasan|kutipan)';
const SAID_ID =
  '(?:dikatakan|disampaikan|diucapkan|dinyatakan|diungkapkan|dijelaskan|ditegaskan|disebut(?:kan)?|dibilang)';
const SAY_ID =
  '(?:bilang|berkata|ngomong|bicara|mengatakan|menyatakan|menyampaikan|mengungkapkan|menyebut(?:kan)?)';
const SAYS_ID = '(?:katakan|sampaikan|ucapkan|nyatakan|ungkapkan|bilang)';

const ABOUT_EN = '(?: (?:about|on|regarding|concerning) (?<about>.+))?';
const WORDS_EN = '(?:quotes?|quotations?|statements?|remarks?|comments?|words)';

const FORMS: readonly RegExp[] = [
  `(?:apa(?:kah)?|bagaimana)(?: saja)?(?: isi)? ${WORDS_ID} (?:dari |oleh )?${SPEAKER}${ABOUT_ID}`,
  `apa(?: saja)?(?: yang)?(?: pernah| telah| sudah)? ${SAID_ID}(?: oleh)? ${SPEAKER}${ABOUT_ID}`,
  `apa(?: saja)? yang(?: pernah| telah| sudah)? ${SPEAKER} ${SAYS_ID}${ABOUT_ID}`,
  `${WORDS_ID} (?:dari |oleh )?${SPEAKER}${ABOUT_ID}`,
  `${SPEAKER} (?:pernah |sudah )?${SAY_ID} apa(?: saja)?${ABOUT_ID}`,
  `what (?:did|does|has|have|had) ${SPEAKER} (?:ever |recently |really |actually )?(?:say|said|state|stated|(?:have |had )?to say)${ABOUT_EN}`,
  `what (?:was|were|is|has been) said by ${SPEAKER}${ABOUT_EN}`,
  `(?:(?:show|tell|give) me )?what ${SPEAKER} (?:has |had |have )?(?:said|says|say|stated|to say)${ABOUT_EN}`,
  `(?:(?:show|give) me |find )?(?:the |any |all )?${WORDS_EN} (?:by|of|from) ${SPEAKER}${ABOUT_EN}`,
  `(?:(?:show|give) me |find )?${SPEAKER}(?:['’]s?) ${WORDS_EN}${ABOUT_EN}`,
].map((form) => new RegExp(`^${form}$`, 'iu'));
