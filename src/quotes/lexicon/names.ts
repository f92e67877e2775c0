import { wordSet } from './words.ts';

/** Verbs behind which somebody's nickname stands. */
export const CALLED = wordSet('disapa dipanggil');

/** Small words inside names, with their capitals beside them: `bin`, `van`. */
export const LINKS = wordSet(
  'bin binti ibn van der den de da dos das del della dello degli la von zu al el ul bint ter ten',
);

/** Academic titles behind a name. */
export const SUFFIXES = wordSet(
  'sh mh m.h s.h se s.e mm m.m msi m.si si s.si st s.t m.t spd s.sos s.kom m.kom m.kes m.sc s.ip m.ip s.ag m.ag s.hum m.hum sp phd mba dr m.d qc kc mp obe mbe finasim face facp facc fics apt sik s.i.k',
);

/** What stands before and behind the point of an academic title: `M.Kes`, `S.Pd`, `Ph.D`, and of a doctor's field, `Sp.OG`. */
export const DEGREE_HEADS = wordSet('s m d a ph sp');
export const DEGREE_TAILS = wordSet(
  'si pd pdi kes kom ikom sos sn ag hum ip sc ked kep keb farm gz psi stat tp par ak akt ars pi pt hut an ed eng phil th fil int mar tr t h e m d a b',
);

/** Titles that are first names too, unless these words stand before them: `Jaksa Agung`, but `Agung Wibowo`. */
export const PARTNERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['agung', ['jaksa', 'mahkamah', 'kejaksaan', 'muda', 'pengadilan']],
  ['imam', []],
  ['muda', ['jaksa', 'agung', 'menteri']],
  ['indra', []],
  ['surya', []],
  ['jaya', ['metro']],
  ['satu', ['inspektur', 'brigadir', 'ajun']],
  ['dua', ['inspektur', 'brigadir', 'ajun']],
  ['pribadi', ['sekretaris', 'asisten', 'ajudan']],
  ['tinggi', ['pendidikan', 'perguruan', 'pengadilan', 'kejaksaan', 'sekolah']],
  ['kecil', ['pulau-pulau']],
  ['kelas', ['wali']],
  ['modal', ['penanaman']],
  ['bangsa', ['bapak']],
  ['marga', ['bina']],
  ['bina', ['dirjen', 'dinas', 'jenderal', 'kadis']],
]);

/** Titles that are names, too, behind a given name: `Wira Hakim Santika`. */
export const TITLES_IN_NAMES = wordSet('hakim');

/** Peoples, in English, with which a name may begin in Indonesian: `Irish Santika`. */
export const PEOPLES_AS_NAMES = wordSet('irish german');

/** What follows the Balinese I and Ni of birth. */
export const BALINESE = wordSet(
  'wayan made nyoman ketut gede gusti dewa putu kadek komang nengah ngurah ida bagus luh kade nengah',
);

/** What stands behind these in capitals is the name of a place: `Jalan Sudirman`. */
export const PLACE_NOUNS = wordSet(
  'lapangan jalan stadion gedung bandara gunung sungai pulau danau selat laut teluk tanjung taman masjid gereja pura candi museum monumen hotel mal pasar wisma jembatan terowongan waduk bendungan jl jln gang blok perumahan apartemen',
);

/** Those that stand inside an office, with their own name before that of who holds it: `Petugas Pos Gunung Sari Wira Santika`. */
export const LANDMARKS = wordSet(
  'gunung sungai danau pulau bandara stadion waduk bendungan jembatan terowongan pelabuhan stasiun',
);

/** Kinds of regions: the next word is the name of one. */
export const REGIONS = wordSet('kampung dusun desa kelurahan kecamatan kabupaten kota provinsi distrik');

/** Those of which the name is never that of a person: `Kepala Desa Sari` is Sari, `Kabupaten Sari` is not. */
export const GREAT_REGIONS = wordSet('kecamatan kabupaten provinsi distrik cabang');

/** Nouns and adverbs that open a sentence before a name, without a comma: `Entah Sari`, `Kisruh Sari`. */
export const OPENERS = wordSet(
  `entah kisruh kabar heboh potret sosok gaya momen kasus soal alasan cara reaksi respons tanggapan profil aksi kisah cerita rumah karier
  foto video pernyataan pidato pesan kunjungan kedatangan kepergian giliran sikap nama suara kata langkah nasib
  polemik janji hati pilihan akun postingan unggahan hasil seperti bagi semoga sahabat rekan adik kakak ayah ibunda ayahanda
  keputusan keinginan pengakuan penjelasan jawaban peran prestasi penampilan permainan performa gol debut misi duet pernikahan perceraian
  hubungan curhat curhatan ungkapan ucapan vlog podcast konten siaran sindiran kritik kritikan usulan tawaran ide tetangga kiprah gebrakan tantangan godaan niat teriakan respon optimisme rencana upaya keluhan kekayaan insiden tragedi kondisi situasi kubu sesama nantinya jelas lanjut sapaan deportasi eksekusi risiko
  impian pendapat preferensi posisi arwah tujuan emosi kampanye inisiatif skuat aduan sayang mobil buat ambisi strategi klaim baik kolaborasi duet trio semula temuan perintah pandangan perilaku kontribusi peluang kualitas fenomena benarkah seingat sepengetahuan setahu`,
);

/** First names of English that are titles or kinds of bodies in Indonesian: `Art Fenwick`, but `Letkol Art Wira`. */
export const ENGLISH_FIRST_NAMES = wordSet('habib hakim art tim pol dan');

/** Words that begin a sentence and are no names: what exists, what is written, how much and when. */
export const BEGINNING = wordSet(
  `bak beredar laman sebagian sekadar isinya surat laporan film postingan unggahan terlebih terakhir mendadak belakangan
  ibunya ayahnya seseorang rumor fakta banyak siswa mahasiswa alhasil faktanya netter warganet seharusnya sebuah selebihnya
  despite unlike both amid besides`,
);

/** What tells apart a son from a father, behind a surname. */
export const GENERATIONS = wordSet('jr sr ii iii iv');

/** Prepositions that only places and bodies follow. */
export const PLACING = wordSet('di ke in at');

/** Kinds of bodies of which the name follows. */
export const BODY_HEADS = wordSet(
  'pt cv bank universitas klub tim partai grup perusahaan kementerian militer kelompok yayasan rs rsud rsup polres polsek kodim',
);

/** Nouns in small letters behind which a body, a region or a part in a play is named, and nobody who speaks. */
export const OF_PLACES_AND_BODIES = wordSet(
  'pihak komunitas perusahaan klub grup partai kelompok yayasan paguyuban universitas kawasan wilayah maskapai aplikasi karakter',
);

/** Ranks that stand before a name and never behind one. */
export const RANKS = wordSet(
  'kompol kombes akbp akp iptu ipda aiptu aipda bripka briptu brigjen irjen komjen mayjen letjen letkol kolonel jenderal kapten',
);

/** Behind the name of somebody after whom a programme, an account, a building or a prize is called. */
export const OF_THINGS = wordSet(
  'live show official channel podcast hall tower cup award awards tour album stadium arena',
);

/** Words for relatives. */
export const RELATIVES = wordSet(
  `istri suami anak putra putri menantu mertua cucu keponakan sepupu kakak adik ayah ayahanda ibunda janda negara
  wife husband son daughter widow brother sister mother father lady`,
);

/** Kinds of teams, and sports: `putra` and `putri` behind them are men and women. */
export const TEAMS = wordSet(
  'ganda tunggal regu beregu tim timnas pelatnas voli basket futsal sepakbola bulutangkis tenis takraw hoki rugbi polo estafet 3x3 3×3 5x5 u-16 u-17 u-18 u-19 u-20 u-21 u-22 u-23',
);

/** Those that are no names of their own, also with a capital: `Ibunda Sari Dewi` is not Sari Dewi. */
export const KIN = wordSet(
  'istri suami kakak adik ayah ayahanda ibunda mertua menantu keponakan sepupu cucu kakek nenek paman',
);

/** Short forms of bodies of which every region has one: the name of the region follows. */
export const REGIONAL_BODIES = wordSet(
  'dinkes dispertan disnakertrans disnakkeswan dinpora dishub disdik disdikbud disdukcapil disbudpar disparbud disperindag dispora dinsos disnaker diskominfo bappeda bpbd satpol kesbangpol pemkab pemkot pemprov polres polresta polsek polda kodim koramil kejari kejati rsud',
);
