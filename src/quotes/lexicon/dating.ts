const anyOf = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${words.trim().replace(/\s+/g, '|').replaceAll('_', ' ')})(?!\\p{L})`, 'iu');

/** Before a date in its clause: what is planned. */
export const TO_COME = anyOf(
  `akan bakal besok lusa nanti rencananya dijadwalkan direncanakan mendatang ditargetkan diperkirakan paling_lambat
   will scheduled due upcoming next planned plans expected`,
);

/** Words by which a sentence tells that somebody spoke (verbs of saying, occasions of speaking). */
export const SPEECH = anyOf(
  `kata katanya ujar ujarnya tutur tuturnya ucap ucapnya ungkap ungkapnya jelas jelasnya tegas tegasnya papar paparnya
   mengatakan menyatakan menegaskan menyampaikan menuturkan menjelaskan mengungkapkan menulis menjawab memaparkan menyebut
   disampaikan dikatakan diungkapkan ditegaskan dituturkan diucapkan dinyatakan berbicara berpidato bicara
   pernyataan pernyataannya keterangan keterangannya pidato pidatonya sambutan sambutannya wawancara wawancaranya
   konferensi_pers jumpa_pers siaran_pers ditemui dihubungi diwawancarai ditanya
   said told says stated wrote added spoke speaking announced tweeted
   statement speech interview remarks briefing news_conference press_conference press_release`,
);

/** Words by which a lead tells of the event that the article reports. */
export const EVENT = anyOf(
  `bertemu menemui pertemuan rapat kunjungan mengunjungi menyambut menghadiri meresmikan membuka sidang upacara acara
   met meeting visit visited visiting attended opened ceremony hearing summit event
   melansir dilansir dikutip mengutip`,
);

/** Between a verb of saying and a date: what is said has begun, and the date is one of its. */
export const RETELLS =
  /^(?!\s*,?\s*(?:pada|hari|di|dalam|kepada|saat|usai|seusai|ketika|melalui|lewat|sebagaimana|seperti|on|in|at|to|during|after|late|early|reporters|journalists|the|last)\b)\s*,?\s*\p{L}|(?<!\p{L})(?:bahwa|that)(?!\p{L})/iu;

/** Whether a date may stand behind fragment and cue by itself: `…", Rabu (13/9)`, `… di Kota Lama, Rabu`, `on Monday`. */
export const isApposed = (before: string): boolean =>
  /(?:[,"”(]|\bpada|\bon|\bin)\s*(?:hari )?$/iu.test(before);

const OTHER_EVENT = anyOf(
  `lahir kelahiran menikah dilantik meninggal wafat ditangkap didirikan dibangun dimulai berdiri terbit terjadi
   sejak sampai hingga sebelum antara per mulai berlaku perdana
   born since until till from between before died founded built began started launched arrested elected`,
);

const RELATIVE = anyOf('yang who which whose that');

// `dalam rapat yang digelar pada Rabu`: the occasion on which the words were said.
const OCCASION =
  /(?<!\p{L})(?:dalam|saat|usai|seusai|ketika|di sela|di sela-sela|during|at|after|in)(?!\p{L}).*(?<!\p{L})(?:yang|which|that)(?!\p{L})/iu;

// `kelahiran Muara, Sumatera Selatan, 5 Mei 1962`: places and their commas stand between a birth or a death and its day.
const LIFE =
  /(?<!\p{L})(?:[Ll]ahir|[Kk]elahiran|[Ww]afat|[Mm]eninggal(?: dunia)?|[Bb]orn|[Dd]ied)(?:[\s,(]{1,3}(?:(?:di|pada|tanggal|kota|kabupaten|desa|in|at|on)(?!\p{L})|\p{Lu}[\p{L}.'’-]{0,30})){0,8}[\s,(]{0,3}$/u;

/** Whether the words before a date, in its clause and in its sentence, give it to something else than speech. */
export const isElsewhere = (clause: string, before: string): boolean =>
  TO_COME.test(clause) ||
  OTHER_EVENT.test(clause) ||
  LIFE.test(before) ||
  (RELATIVE.test(clause) && !OCCASION.test(clause));

/** Whether a date behind these words of its sentence opens it. */
export const isOpening = (before: string): boolean =>
  /^[^\p{L}\d]{0,9}(?:(?:pada|tanggal|hari|di|on|in|back in) ?){0,3}$/iu.test(before);
