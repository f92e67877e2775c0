import { wordSet } from './words.ts';

/** What begins the naming of a topic. */
export const TOPICS = wordSet('soal tentang terkait mengenai perihal ihwal seputar pentingnya perlunya');

/** What begins the naming of an act of speech, or a question. */
export const ACTS = wordSet(
  'permohonan apresiasi ucapan rasa terima selamat belasungkawa duka dukacita siapa bagaimana apakah kronologi kisah kisahnya pengalaman pengalamannya momen',
);

/** Verbs of which the object may be a thing. */
export const OF_THINGS = wordSet(
  `menyatakan menegaskan menjelaskan mengungkapkan mengungkap menyampaikan menulis menuliskan memperingatkan mengingatkan menekankan mengakui memastikan
  menerangkan memaparkan membeberkan mengumumkan melaporkan bercerita menceritakan menambahkan membantah mengemukakan merinci merincikan memerinci membenarkan memprediksi memproyeksi memproyeksikan berpesan mencontohkan`,
);

/** What somebody hopes for, rather than that something happens: `berharap belas kasih`, `berharap pada bantuan`. */
export const HOPED_FOR = wordSet('belas dukungan keajaiban pada kepada');

/** Verbs whose clause is what was said where a comma or `bahwa` stands before it. */
export const LINKED = wordSet(
  `melanjutkan mencatat mengonfirmasi mengkonfirmasi menyoroti menganggap mencontohkan menyarankan menggambarkan mengkhawatirkan memberitahu memberitahukan
  mengabarkan mengklarifikasi mengutarakan menjanjikan bersumpah mengharapkan menggarisbawahi meyakinkan menguraikan berdalih menyambung menimpali mengestimasi
  memandang melihat mengisahkan menginformasikan menjabarkan merekomendasikan meramalkan mencuitkan menyinggung berargumen`,
);

/** Verbs whose clause is what was said. */
export const REPORTING = wordSet(
  `mengatakan menyatakan menegaskan menambahkan menyebut menyebutkan menuturkan menjelaskan mengungkapkan mengungkap menyampaikan menulis
  menuliskan menilai memperingatkan mengingatkan menekankan mengaku mengakui mengklaim memastikan menerangkan memaparkan membeberkan
  berkata berujar berpendapat berharap berjanji bilang mengumumkan melaporkan menuding menduga meyakini memperkirakan berpandangan
  bercerita menceritakan membantah menyimpulkan mengemukakan merinci merincikan memerinci menandaskan mengeklaim memprediksi membenarkan berpesan beralasan beranggapan
  memproyeksi memproyeksikan memprediksikan`,
  `said says added noted stated argued warned insisted explained announced acknowledged admitted claimed confirmed denied suggested
  asserted declared promised predicted stressed emphasised emphasized reiterated testified vowed believes`,
);

/** Before a verb of saying: nothing has been said. */
export const DENYING = wordSet(
  'tidak tak belum enggan enggak nggak gak ogah tanpa dalam jangan menolak melarang dilarang akan bakal hendak ingin mau berencana rencananya diminta meminta diduga dituduh diharapkan diimbau diwajibkan',
);

/** What may stand between these and the verb. */
export const BETWEEN = wordSet(
  'bisa dapat mau ingin berani segera juga pun kembali lagi pernah secara langsung mampu ikut turut sempat banyak mencoba untuk resmi',
);

/** Things that show something; of data and reports one says that they tell. */
export const SHOWING = wordSet(
  `langkah kehadiran kunjungan kegiatan program kebijakan keputusan inisiatif capaian pencapaian prestasi kemenangan keberhasilan penghargaan kerja kolaborasi
  upaya pertemuan acara momen hal ini itu aksi inovasi peluncuran pembangunan penandatanganan peresmian`,
);

/** Behind a tag: where, when and after what somebody spoke, or something else. */
export const BESIDE = wordSet(
  `di saat usai seusai selepas kepada pada dalam melalui lewat ketika sambil seraya sembari seperti dikutip dilansir melansir mengutip sebagaimana ditemui dihubungi yang selaku
  hari kemarin tadi sebelum setelah sesaat via mengacu merujuk berdasarkan menjawab menanggapi merespons menyusul namun sementara sedangkan`,
);

/** Behind a tag: more of what is said. */
export const CONTINUING = wordSet(
  'karena sehingga untuk agar supaya maka jika kalau bila apabila meski meskipun walau walaupun bukan hanya sebagai sebab',
);

/** Behind a tag: what its speaker does, where what stands before it is whole. */
export const PARTICIPIAL = wordSet(
  `menirukan menyikapi mengakhiri menutup mengenang mengomentari menyinggung menambahkan menjelaskan menegaskan mengingatkan menceritakan mencontohkan menekankan
  menyebut menyebutkan mengungkapkan menggambarkan membacakan memaparkan`,
);
