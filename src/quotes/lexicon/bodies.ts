import { wordSet } from './words.ts';

/** Nouns by which a body is meant, once its whole name has been given. */
export const BODIES_BY_HEAD = wordSet(
  `jaksa kementerian departemen dinas badan lembaga komisi dewan majelis mahkamah pengadilan kejaksaan asosiasi himpunan ikatan yayasan universitas
  perhimpunan persatuan komite otoritas direktorat serikat federasi aliansi koalisi institut brigade laboratorium forum`,
);

/** Nouns by which bodies are meant whose names need not hold them: `perusahaan itu`. */
export const BODIES_OF_ANY_KIND = wordSet(
  'perusahaan perseroan lembaga organisasi badan agensi klub maskapai partai grup kelompok institusi media kantor bank produsen pabrikan akun',
);

/** Small words in the names of bodies, which give no letter to their short forms. */
export const CONNECTING = wordSet('dan untuk bagi di atas the of and for on in to');

/** Nouns for what a body lets be known. */
export const STATEMENTS = wordSet('pernyataan keterangan siaran rilis unggahan postingan cuitan');

/** Nouns for what an outlet or a body reports. */
export const REPORTS = wordSet('laporan pemberitaan berita artikel');

/** What may stand between these nouns and the body. */
export const STATEMENT_WORDS = wordSet('resmi tertulis bersama pers media dari pihak tim');

/** Nouns for English bodies, with which words end that describe no person: `the Muara police`. */
export const ENGLISH_BODIES = wordSet(
  `military police army navy government ministry department parliament court council company bank board campaign party service agency
  committee commission authority association union federation club university hospital institute`,
);

/** Those whose name goes on with what they are for: `Department of Roads`. */
export const ENGLISH_BODIES_OF =
  wordSet(`department ministry committee commission council institute institution centre center society association office bureau agency board federation
  foundation organisation organization authority administration academy alliance coalition campaign league trust academies centers centres college university school
    force chiefs union court chamber command corps fund bank forum party service house assembly embassy mission movement museum church secretariat network`);

/** Before the name of who leads them or whom they are about: theirs, and not hers, is what they say. */
export const LED_BODIES = wordSet('pemerintah pemerintahan rezim kabinet kubu keluarga agensi manajemen');
