import { wordSet } from './words.ts';

/**
 * Bare roots that stand right behind the words of a quotation, with the speaker after them: `kata Sari`, and with -nya the speaker in
 * focus: `katanya`. The verbs of saying of the Kamus Besar Bahasa Indonesia as news use them.
 */
export const ROOTS = wordSet(`
  kata ujar tutur ucap jelas tegas ungkap imbuh tambah papar lanjut sebut beber tukas pungkas tandas sambung terang urai cetus aku
  tutup timpal jawab tanya seru harap pesan keluh kilah sindir canda pinta saran imbau sahut tulis cuit komentar cerita kisah kenang
  celetuk elak bantah dalih klaim usul ajak ingat nilai duga puji kritik protes teriak bisik gumam sergah tantang ancam rinci simpul
  sorot cecar cibir gerutu hardik ketus omel puja sanjung tawar tegur gurau
  lapor sesal curhat seloroh ledek kelakar tuding pikir kecam desak syukur ulas nasihat desah isak rayu tampik bunyi kutip tekan
`);

/** Active verbs whose subject stands to their left. */
export const VERBS = wordSet(`
  mengatakan menyatakan menegaskan menambahkan menyebut menyebutkan menuturkan menjelaskan mengungkapkan mengungkap menyampaikan menulis
  menuliskan menjawab menilai memperingatkan mengingatkan menekankan mengaku mengakui mengklaim memastikan menerangkan memaparkan
  membeberkan berkata berujar berpendapat berharap berjanji bilang mengumumkan melaporkan mendesak menyerukan mengutuk mengecam memuji
  menuding menduga berpandangan bertutur memproyeksi memproyeksikan memprediksikan menginformasikan mencuitkan
  menyentil menyanggah bergurau menyeletuk menjabarkan mengutarakan merekomendasikan meramalkan berargumen menyergah berikrar melontarkan bercerita menceritakan mengisahkan mengenang menanyakan bertanya menimpali menyahut menyela
  menyambung melanjutkan mencuit berkomentar mengomentari menanggapi merespons membalas menyindir mengkritik membantah
  menyangkal menampik menolak menuntut meminta mengimbau menghimbau mengajak menyarankan menyayangkan menyesalkan mengeluhkan mengeluh
  mempertanyakan menyoroti mencermati mencatat menggambarkan mengibaratkan menyimpulkan mengusulkan berdalih berkilah bersikeras berseloroh
  berkelakar bercanda berteriak berbisik menandaskan mengharapkan meyakini merinci memerinci mengemukakan menguraikan mengulas
  menggarisbawahi mengonfirmasi menyinggung menyuarakan menjanjikan mengancam menantang bersumpah mengucapkan
  mengulangi menepis mewanti-wanti menyampaikannya menjuluki mengecap melabeli menganggap menuduh memandang memberitahu bersaksi
  menyerang memprediksi memperkirakan menyepakati berterima mengapresiasi mengumpamakan mengistilahkan berpesan
  membenarkan menyadari optimis optimistis mengeklaim merincikan beralasan beranggapan mengkonfirmasi mencontohkan memberitahukan mengabarkan
  mengklarifikasi mengestimasi meyakinkan
`);

/** Passives of which `oleh`, -nya or the words behind name the speaker. */
export const PASSIVES = wordSet(`
  dikatakan disebutkan ditambahkan ditegaskan dituturkan diungkapkan disampaikan diakui dibenarkan dijelaskan diucapkan dinyatakan dipaparkan
  diterangkan ditulis dilontarkan diutarakan dikemukakan disebut dijawab dibalas ditimpali disahut
`);

/** Nouns that stand for what somebody has said: `pernyataan Sari`, `dalam pidatonya`. */
export const SPEECH_NOUNS = wordSet(`
  pernyataan kalimat ucapan perkataan pidato kata-kata komentar klaim tuduhan seruan sebutan pesan cuitan kicauan takarir unggahan twit tulisan keterangan ungkapan
`);

/** Nouns that do so behind `menurut` alone: `menurut penuturan Sari`. */
export const TELLINGS = wordSet(
  'penuturan pengakuan kesaksian penjelasan paparan cerita pendapat pandangan versi',
);

/** Before a speaker: `menurut Sari`, `bagi Sari`, and with what they have told, `berdasarkan pengakuan Sari`. */
export const PREPOSITIONS = wordSet('menurut bagi mengutip menirukan berdasarkan');

/** What may stand between a quotation and its cue, or between a cue and its subject. */
export const FILLERS = wordSet(`
  demikian begitu juga lagi pula pun kemudian lantas lalu sempat kembali turut ikut telah sudah akan pernah langsung terus
  sambil seraya sembari hanya bahkan masih selalu kini tetap justru
`);

/** Words of which a root is no verb of saying: `kata kunci`, `lebih lanjut`, `tutup usia`. */
export const NOT_BEFORE = wordSet(
  'lebih sebuah satu dua tiga dengan usia belum sudah tidak kurang para sebagai suku patah kata',
);
export const NOT_AFTER = wordSet(
  'lain kunci usia sandi kerja saja demi pengantar jawab depan buku tangan dirinya',
);

/** Third persons in the singular: who they are is decided by the speaker in focus. */
export const PRONOUNS = wordSet('dia ia beliau dirinya');

/** Links after which a part of a sentence tells of its own: a new subject may begin. */
export const CONJUNCTIONS = wordSet('dan tetapi tapi namun sedangkan sementara serta atau lalu kemudian');

/** Where the phrase that names a speaker ends. */
export const CUTS = wordSet(`
  di saat dalam kepada usai seusai selepas pada seperti dikutip melalui lewat ketika dari sambil seraya menjawab setelah yang sebelum dengan
  terkait sebagaimana dilansir melansir mengutip kala tatkala sembari sebab karena untuk menanggapi merespons menyikapi mengenai soal tentang
  terhadap via saat akhir awal sesaat ditemui dihubungi memberikan menegaskan menambahkan menyinggung mengakhiri menutup sebelumnya
  hari siang pagi malam sore kemarin bersama ke oleh selama hingga sejak belum lama lagi usai kemudian menurut
  sehubungan agar supaya bahwa berdasarkan sesuai selaku usia dan menjelaskan membacakan menirukan memaparkan mengenang menambahkan
  memperingatkan lalu memuji mencontohkan menggambarkan menyebut merujuk sekaligus
`);

/** Words that make what stands before them an object or a place, not a subject. */
export const CASES = wordSet(`
  di ke dari kepada oleh dengan pada untuk dalam terhadap tentang soal bersama antara mengenai bagi sebagai selaku seperti sekitar
  depan hadapan kalangan sela tengah samping belakang sebelah pihak luar usai seusai melalui lewat sejak hingga sampai tanpa menemui bertemu menyambut mengunjungi atas asal milik lawan melawan menghadapi
  mendampingi didampingi dampingi termasuk dilansir melansir dikutip
`);

/** Nouns that tell of marks which are a name, a title or an inscription. */
export const NAMING = wordSet(`
  drama sinetron teater penayangan misi alih-alih artinya berarti puisi lukisan pameran festival konser single turnamen bertajuk berjudul bertuliskan bertulisan lagu film program istilah disebut alias spanduk poster slogan dijuluki julukan nama bernama
  anggota kitab grup geng video karakter game gim
  tagar bertema tema tajuk judul novel buku album serial acara kampanye dinamai dikenal berlabel kategori kode sandi kata aplikasi
  klaim narasi terjemahan transkrip artikel berita unggahan konten termasuk koran harian surat kabar majalah media situs laman akun instagram stasiun televisi kanal disebut-sebut dituduh dianggap dikategorikan berstatus diberi disebut apa moto motto semboyan yel-yel hashtag rubrik gerakan
`);

/** A speech verb that names: its marked words are what the subject calls something. */
export const CALLING = wordSet(
  'menyebut menyebutnya menjuluki menggambarkan mengecap melabeli menganggap menuding menilai menuduh',
);

/** Before a cue behind the words: `"…," demikian kata Sari`, `"…," begitu disampaikan Sari`. */
export const THUS: ReadonlySet<string> = new Set(['demikian', 'begitu']);
