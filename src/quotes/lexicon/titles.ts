import { wordSet } from './words.ts';

/**
 * Words that stand before a name and are no part of it: offices, ranks of police and army, academic and religious titles, forms of address.
 * From the lists of offices of the Indonesian government, the rank tables of Polri and TNI, and common usage.
 */
export const TITLES = wordSet(
  // offices
  `presiden wakil wapres menteri wamen menko mensesneg seskab mendagri menlu menhan menkeu menkes mensos mendikbud mendikbudristek mendikdasmen
  mendag menperin menaker menhub menpora menkumham menag mentan menbud menkominfo menkomdigi menparekraf menpar menpan menristek mendes menpupr
  menkop menteg ketua umum ketum waketum sekretaris sekjen sekda sekcam bendahara kepala kadis kabid kasi kasie kasubbag kabag kasat kanit
  direktur eksekutif coordinator dirut dirjen dirreskrim direskrimum direskrimsus managing komisaris utama deputi asisten staf khusus stafsus gubernur wagub
  bupati wabup walikota wali kota camat lurah kades sekdes rektor dekan dosen guru besar juru bicara jubir anggota legislator senator
  kanselir paus kaisar perdana pm pemimpin pimpinan penasihat duta konsul jenderal jaksa agung muda hakim
  mahkamah pengacara advokat kuasa hukum koordinator manajer manager pelatih kapten kiper pemain penyerang bek gelandang striker
  pengamat pakar peneliti analis ekonom sosiolog psikolog epidemiolog dokter perawat bidan aktivis tokoh ulama pendeta pastor uskup
  kardinal romo ustaz ustadz ustad ustazah buya mgr kiai kyai habib haji hajah hj h kh syekh mbak
  bapak pak bu ibu bang kang tuan tn nyonya ny nona sdr saudara almarhum alm mantan eks calon cagub cawagub capres cawapres caleg
  kadispenad kadispenal kadispenau pelaksana plt pj pjs plh ad interim pengusaha pemilik pendiri penulis sutradara produser penyanyi aktor aktris artis selebriti musisi wartawan jurnalis
  reporter moderator panitera penyidik penuntut satgas komandan komando panglima pangdam danrem dandim danlanud kasad kasal kasau wakasad wakasal wakasau kepolisian
  pdt pdm pater konselor psikoterapis prakirawan kalaksa kasatgas dansatgas kapuskes wasekda dubes konjen wamenlu wamenhan wamenkeu wamenkes wamensos wamendagri wamenag wamenaker wamentan wamendag wamenperin wamenkumham wamenko
  wamenparekraf wamensesneg wamenkomdigi wamenpora wamenhub wamenhut wamen menkopolhukam menkopolkam menkomarves menpanrb menristekdikti menkopukm menhut
  mensetneg sesmenpora sesmenko sesmen mentrans menekraf menbudristek wasekjen sekum bendum sekwan kakanwil kalapas karutan kasudin kasubdit kasubbid kasubag kadaker kajari
  wakajati jampidsus jampidum jamintel dirlantas dirnarkoba dirpolairud wakapolsek wakasat danyon dankormar kasdam kapendam kabinda
  sejarawan budayawan ilmuwan seniman sastrawan cendekiawan agamawan fisikawan matematikawan astronom arkeolog antropolog kriminolog geolog
  biolog arsitek desainer fotografer koreografer dalang vokalis gitaris drummer pesinetron presenter youtuber youtubers selebgram pebalap pembalap
  petinju petenis pebulutangkis pesepakbola pebasket pegolf perenang relawan pegiat pemerhati praktisi akademisi inisiator penggagas
  deklarator konsultan apoteker nutrisionis petahana legislator politikus politisi founder ceo cfo coo cto cmo vp evp svp chef
  kapolri wakapolri kapolda wakapolda kapolres wakapolres kapolresta kapolrestabes kapolsek kasatreskrim kasatlantas kabareskrim kadiv
  kadivhumas karopenmas kabidhumas humas kapuspen kapuspenkum kapusjatan kejati kajati kajari komisioner ombudsman peneliti senior junior
  jpu kadinkes kadisdik kasipenkum dirkrimum dirreskrimum dirreskrimsus dirresnarkoba kasatresnarkoba kanitreskrim panit danlantamal pangkostrad
  pangkoarmada ksad ksal ksau aspidsus aspidum jamwas korlap korwil danton kakorlantas kapuslabfor kabaharkam kadensus walkot wawali sekprov
  presdir wadirut komut preskom dirbinmas dirsamapta kapolsubsektor kepsek wakasek kaprodi kajur wadek warek gubes notaris mendiktisaintek
  kabais kabasarnas irwasda kabidkum kabidpropam kasipropam
  presidium ketuanya pembina pengurus direksi sub manajemen tersangka terdakwa terpidana inspektur superintendent mayor-jenderal`,
  // ranks
  `jenderal jendral letnan letjen letkol lettu letda mayor mayjen brigadir brigjen brigpol bripka bripda briptu kolonel kol kapten kapt
  sersan serka serda sertu kopral koptu kopda praka prada pratu pelda peltu aipda aiptu ipda iptu akp akbp kompol kombes kombespol irjen irjenpol
  komjen jend polisi pol purn purnawirawan laksamana laksda laksma laksdya marsekal marsda marsma marsdya inf kav art czi cpn arh cba chb caj tni polri`,
  // academic
  `dr drs dra drg ir prof profesor doktor sh mh mm msi se st spd mpd phd sp s.h m.h`,
  // English
  `president vice minister prime secretary undersecretary foreign defense defence interior finance chairman chairwoman chair chairperson chief executive officer
  director deputy assistant general governor gov mayor senator sen sens rep reps representative congressman congresswoman lawmaker leader
  chancellor premier councilman councilwoman assemblyman assemblywoman alderman comptroller treasurer provost monsignor ombudsman
  speaker spokesman spokeswoman spokesperson king queen prince princess pope emperor sheikh ayatollah imam rabbi reverend rev bishop
  archbishop cardinal father sister judge justice attorney prosecutor lawyer counsel ambassador consul adviser advisor aide commander colonel
  col captain capt lieutenant lt sergeant sgt major maj corporal private admiral adm marshal gen brig brigadier detective inspector
  comr insp superintendent constable officer sheriff commissioner coroner solicitor barrister magistrate professor mr mrs ms miss sir dame lord lady madam madame mister former ex acting
  interim incumbent outgoing incoming then-president president-elect nominee candidate presidential vice-presidential presidential
  republican democrat democratic gop co-founder co founder owner author analyst economist historian scientist researcher expert activist
  coach manager midfielder striker goalkeeper defender forward player star actor actress singer writer director producer reporter
  correspondent editor moderator host anchor columnist strategist pollster delegate commentator co-author coauthor coordinating head
  american academic teacher student campaign communications press economic policy national security environment treasury trade health
  state industry energy education labor labour justice home affairs staff minority majority whip house senate congressional
  conservative liberal labour senior junior top veteran longtime billionaire businessman developer mogul magnate first second third
  district county attorneys u.s us uk eu un warden referee umpire quarterback linebacker goalie pitcher outfielder paramedic firefighter
  neighbour neighbor eyewitness witness resident onlooker passer-by bystander survivor shopkeeper landlord colleague classmate teammate roommate flatmate
  archivist administrator principal headteacher headmaster headmistress physician bailiff patrolman trooper councillor councilor td sportswriter specialist`,
);

/** Lower-case nouns for a person who is not named: heads of a description such as `pria itu`, `the spokesman`. */
export const PERSON_NOUNS = wordSet(
  `pria lelaki wanita perempuan pemuda pemudi gadis bocah anak remaja warga pemain pesepak penyerang bek kiper gelandang striker pembalap
  petinju atlet pebulutangkis petenis pelatih juru politisi politikus legislator presenter penyanyi aktor aktris artis selebriti komedian
  pelawak musisi pedangdut rapper penulis sutradara produser pengusaha taipan pengamat pakar peneliti analis ekonom dosen guru profesor
  dokter perawat pengacara jaksa hakim polisi petugas penyidik saksi korban tersangka terdakwa pelaku jenderal kapten perwira prajurit
  presiden wapres menteri gubernur bupati walikota wali camat lurah rektor dekan ketua kepala direktur sekretaris pemimpin pimpinan
  kanselir raja ratu pangeran perdana mantan eks jebolan alumnus alumni ibu ayah bapak ayahanda ibunda suami istri adik kakak abang orang sosok
  tokoh figur ulama kiai ustaz pendeta uskup paus pendiri pemilik bos ceo manajer komisaris anggota kader aktivis mahasiswa siswa
  jubir kapolri kapolda kapolres kapolsek kasat panglima komandan menlu menkeu menhan mendag duta senator kandidat calon
  ahli pegiat pemerhati praktisi inisiator kolumnis komika kreator influencer jemaah penumpang pengunjung pembeli penjual pelanggan konsumen
  kerabat paman bibi kakek nenek cucu keponakan menantu mertua sepupu putra putri netizen warganet penonton suporter penggemar pendaki turis wisatawan peserta pemenang juara pelari perenang wasit kurator arsitek
  desainer perancang fotografer koki satpam sekuriti pengasuh petugas
  pejabat fans orator demonstran karyawati pengajar kasir wiraniaga panelis narasumber pelantun pentolan legenda rider
  pebasket pengemudi sopir perajin pengrajin pedagang petani nelayan buruh pekerja karyawan pegawai politisi diplomat mendagri wanita`,
  `man woman boy girl spokesman spokeswoman spokesperson president minister governor mayor senator congressman congresswoman candidate
  nominee leader chairman chairwoman chief director official officials officer commander general judge lawyer attorney prosecutor doctor
  professor teacher student analyst economist historian expert scientist researcher author writer actor actress singer star player coach
  manager captain businessman billionaire mogul developer founder owner mother father son daughter wife husband brother sister resident
  witness victim suspect driver coroner solicitor barrister worker activist organizer strategist adviser aide pollster host anchor reporter source lawmaker
  politician diplomat envoy pontiff king queen prince princess veteran farmer voter supporter member ally fan critic opponent campaigner observer protester demonstrator marcher reverend pastor secretary neighbor`,
);

/** Those who are somebody's: behind them stands whose they are, and after a comma their own name. */
export const SOMEBODYS = wordSet(
  `pengacara advokat kuasa hukum penasihat jubir bicara asisten pribadi ajudan manajer istri suami anak putra putri adik kakak ayah ibu ibunda ayahanda sepupu
  keponakan mertua menantu kekasih pacar sahabat teman rekan kawan tetangga`,
);

/** Titles that tell nothing about an office: more than one in an article may bear them. */
export const UNSPECIFIC = wordSet(
  `polisi hakim jaksa penyidik petugas manajer pemain penyerang bek kiper gelandang striker pelatih kapten warga korban saksi tersangka terdakwa pengamat pakar peneliti analis ekonom dosen guru dokter tokoh aktivis anggota man woman player actor actress singer writer star expert analyst author mantan eks
  sejarawan budayawan ilmuwan seniman sastrawan cendekiawan agamawan fisikawan matematikawan astronom arkeolog antropolog kriminolog geolog biolog
  arsitek desainer fotografer koreografer dalang vokalis gitaris drummer pesinetron presenter youtuber selebgram pebalap pembalap petinju
  petenis pebulutangkis pesepakbola pebasket pegolf perenang relawan pegiat pemerhati praktisi akademisi konsultan apoteker nutrisionis
  petahana legislator politikus politisi chef`,
);

/** Nouns that stand for somebody named before, where no `seorang` stands with them. */
export const STAND_INS = wordSet(
  `pria wanita perempuan lelaki pemuda aktris aktor penyanyi ibu ayah politikus politisi jebolan alumnus alumni lulusan pembalap petinju atlet pesepak presenter komedian musisi pengacara
  pelantun pentolan legenda rider`,
);

/** Short forms of offices, spelt out, so that both name the same role. */
export const SHORT_OFFICES: ReadonlyMap<string, string> = new Map([
  ['wapres', 'wakil presiden'],
  ['pm', 'perdana menteri'],
  ['menlu', 'menteri luar negeri'],
  ['menhan', 'menteri pertahanan'],
  ['menkeu', 'menteri keuangan'],
  ['mendag', 'menteri perdagangan'],
  ['mendagri', 'menteri dalam negeri'],
  ['menkes', 'menteri kesehatan'],
  ['mensos', 'menteri sosial'],
  ['menag', 'menteri agama'],
  ['menhub', 'menteri perhubungan'],
  ['menaker', 'menteri ketenagakerjaan'],
  ['mentan', 'menteri pertanian'],
  ['menpora', 'menteri pemuda olahraga'],
  ['menperin', 'menteri perindustrian'],
  ['mensesneg', 'menteri sekretaris negara'],
  ['menko', 'menteri koordinator'],
  ['seskab', 'sekretaris kabinet'],
  ['sekjen', 'sekretaris jenderal'],
  ['sekda', 'sekretaris daerah'],
  ['ketum', 'ketua umum'],
  ['dirut', 'direktur utama'],
  ['dirjen', 'direktur jenderal'],
  ['wagub', 'wakil gubernur'],
  ['wabup', 'wakil bupati'],
  ['walikota', 'wali kota'],
  ['jubir', 'juru bicara'],
  ['korut', 'korea utara'],
  ['korsel', 'korea selatan'],
  ['as', 'amerika serikat'],
  ['spokeswoman', 'spokesman'],
  ['spokesperson', 'spokesman'],
  ['jpu', 'jaksa penuntut umum'],
]);

/** Those who stay without a name: `pejabat itu` is nobody who was named before, unless that is the office. */
export const NEVER_NAMED = wordSet(
  'staf kru pejabat orator demonstran narasumber kasir wiraniaga panelis fans man woman boy girl source sources witness witnesses',
);

/** `MP`, `CEO`: offices that are letters. */
export const OFFICES_OF_LETTERS: ReadonlySet<string> = new Set('MP MLA MEP MSP TD CEO CFO'.split(' '));

/** Whether a word tells what somebody is: an office, a trade, a noun for a person. */
export const isRoleWord = (word: string): boolean => TITLES.has(word) || PERSON_NOUNS.has(word);

/** Whether an English word is the plural of a noun for a person: `voters`. */
export const isPluralOfPerson = (word: string): boolean =>
  (word.endsWith('s') && PERSON_NOUNS.has(word.slice(0, -1))) || word === 'authorities' || word === 'police';
