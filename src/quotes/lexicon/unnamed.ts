import { wordSet } from './words.ts';

/** What begins a description of somebody who is not named, also where a capital begins it: `Juru Bicara Istana`, `Akun Wira`. */
export const NAMELESS = wordSet(
  `sumber narasumber akun warganet netizen warga saksi juru jubir seorang sejumlah beberapa salah para banyak sebuah pejabat petugas pelaku
  source sources account spokesman spokeswoman spokesperson spokespeople official officials several some`,
);

/** Nouns for bodies: alone they name none. */
export const BODY_SUBJECTS = wordSet(
  `manajemen perusahaan pemerintah klub tim kepolisian militer partai panitia organisasi lembaga pengadilan kementerian dinas kejaksaan kampus sekolah
  keluarga pengelola penyelenggara pihak asosiasi otoritas serikat komunitas koalisi pengurus redaksi warga massa publik masyarakat pengguna
  management company government police military party club team family ministry court authorities organizers`,
);

/** Nouns of outlets: `surat kabar Muara`. */
export const OUTLET_NOUNS = wordSet(
  'surat harian koran majalah tabloid stasiun laman situs radio televisi kanal portal newspaper magazine',
);

/** Nouns that are also borne as names, alone. */
export const NAMES_TOO = wordSet(
  `ratu raja pangeran guru imam bos kader king queen prince princess star judge captain bishop major coach father man woman boy girl chief general
  doctor player farmer driver daughter pastor reverend`,
);

/** Small words with which the printed names of people and bodies begin. */
export const SMALL_IN_NAMES = wordSet(
  'al el bin ibn de da do dos del della di du la le van von der den ter ten the',
);
