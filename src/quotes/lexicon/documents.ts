import { wordSet } from './words.ts';

/** Indonesian nouns for what is written, filmed or enacted, which stand first: no person or body bears such a name. */
export const DOCUMENTS_FIRST = wordSet(
  `pernyataan keterangan laporan surat siaran rilis amar putusan keputusan ketetapan penetapan peraturan perda pergub perwali perpres keppres
  inpres perppu perpu undang ruu kuhp kuhap uud dokumen naskah maklumat pengumuman deklarasi piagam resolusi petisi postingan unggahan
  cuitan video rekaman tulisan kalimat catatan nota dakwaan gugatan penelitian studi survei kajian analisis data draf rancangan memo caption deskripsi sinopsis`,
);

/** English ones, which stand last. */
export const DOCUMENTS_LAST = wordSet(
  `report statement document letter ruling study survey lawsuit complaint indictment petition email tweet headline transcript testimony
  affidavit declaration resolution treaty constitution amendment legislation opinion message memo memorandum communique`,
);

/** Nouns of the same kind that are parts of names, too: they count in small letters alone. */
export const SMALL_FIRST = wordSet(
  'pasal ayat pesan buku artikel berita jurnal iklan novel situs laman konstitusi',
);
export const SMALL_LAST = wordSet(
  'article section act bill law post poll paper book code order charter ad text page website essay release caption',
);

/** Parts of laws and contracts, which are cited by number. */
export const PROVISIONS = wordSet(
  `pasal ayat bab butir lampiran artikel klausul
  article section chapter clause paragraph appendix annex title amendment`,
);

/** Short forms of laws that are names, too, where they are not printed in capitals throughout. */
export const CAPITAL_FORMS: ReadonlySet<string> = new Set(['UU', 'SKB']);

/** What stands before the noun. */
export const BEFORE_DOCUMENTS = wordSet(
  'sebuah suatu isi bunyi dalam the a an this that his her its their our my',
);

/** What stands behind an English noun: whose it is, or what it is about. */
export const BEHIND_DOCUMENTS = wordSet('of by from on to in for about with that which and');

/** Newspapers: `surat kabar`. */
export const BODIES_BEHIND = wordSet('kabar');

/** English ones that somebody issues, and that the noun alone means from there on: `the statement`. */
export const ISSUED_DOCUMENTS = wordSet('statement letter email memo release post');

/** What is given as a source without being named: documents of both languages, and people and accounts of whom nobody tells more. */
export const SOURCE_NOUNS = wordSet(
  `sumber akun pernyataan keterangan laporan surat siaran rilis amar putusan unggahan situs laman
  ruling report statement document letter study poll paper email article post memo lawsuit complaint indictment website ad video text message
  caption headline petition order opinion decision spokespeople officials sources source`,
);
