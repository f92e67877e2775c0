import { wordSet } from './words.ts';

let countries: ReadonlySet<string> | undefined;

/** Words of the names of all countries in both languages, from the Unicode CLDR that Node carries; read when first asked for. */
function isCountryWord(word: string): boolean {
  if (countries === undefined) for (const _ of readCountries());
  return countries?.has(word) === true;
}

/** Reads the names of countries before they are asked for, which takes 25 ms. Yields now and then. */
export function* readCountries(): Generator<void> {
  if (countries !== undefined) return;
  const words = new Set<string>();
  const names = ['id', 'en'].map(
    (lang) => new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' }),
  );
  for (let first = 65; first <= 90; first++) {
    for (let second = 65; second <= 90; second++) {
      const code = String.fromCharCode(first, second);
      for (const printed of names.flatMap((name) => name.of(code) ?? [])) {
        const parts = printed.toLowerCase().split(/[^\p{L}'’-]+/u);
        // Of names of several words the short ones are too common: Sri, Rika, Baru.
        for (const part of parts) if (part.length > (parts.length > 1 ? 4 : 2)) words.add(part);
      }
    }
    yield;
  }
  countries = words;
}

/** Country words that are as common in the names of people. */
const ALSO_NAMES = wordSet(
  `jordan georgia chad martin helena lucia saint pierre maria cristobal tanjung diego garcia vincent wallis marshall marino mariana maarten solomon salvador
  sierra cunha keeling dominika leone costa tristan trinidad montserrat sandi dan hong and the of`,
);

/**
 * Words of places, of peoples and of bodies: they stand before a name in titles and are no part of it. Provinces and cities of Indonesia from
 * the list of regions of the Ministry of Home Affairs, capitals and peoples of the world from common usage, words for bodies from Indonesian and English offices,
 * with widely known bodies and brands.
 */
const PLACES = wordSet(
  // Indonesia
  `raya aceh sumatera sumut sumbar sumsel riau kepri jambi bengkulu lampung bangka belitung babel dki jakarta jaksel jakbar jakpus jaktim jakut jawa
  jabar jateng jatim yogyakarta diy banten bali nusa tenggara ntb ntt kalimantan kalbar kalteng kalsel kaltim kaltara sulawesi sulut sulteng
  sulsel sultra gorontalo sulbar maluku papua barat timur utara selatan tengah tenggara jauh dekat daya pusat pegunungan kepulauan kota kabupaten
  provinsi kecamatan kelurahan desa dusun kampung baru bandung bekasi bogor depok tangerang tangsel cilegon serang cirebon sukabumi tasikmalaya
  ciamis garut karawang purwakarta subang indramayu majalengka kuningan sumedang cianjur cimahi semarang solo surakarta magelang salatiga
  pekalongan tegal brebes banyumas purwokerto cilacap kebumen kudus jepara demak pati rembang blora sragen klaten boyolali sleman bantul
  surabaya malang kediri blitar madiun mojokerto pasuruan probolinggo jember banyuwangi situbondo bondowoso lumajang sidoarjo gresik
  lamongan tuban bojonegoro ngawi magetan ponorogo pacitan trenggalek tulungagung nganjuk jombang madura bangkalan sampang pamekasan
  sumenep medan binjai deli serdang padang bukittinggi payakumbuh pariaman pekanbaru dumai batam tanjungpinang palembang prabumulih
  bandar metro denpasar badung gianyar buleleng mataram lombok kupang flores pontianak singkawang palangkaraya banjarmasin banjarbaru
  balikpapan samarinda bontang tarakan makassar parepare palu poso manado bitung minahasa tomohon kendari baubau ternate tidore ambon
  jayapura merauke sorong manokwari timika mimika nabire biak wamena priok
  pidie bireuen gayo aceh simeulue singkil langsa lhokseumawe subulussalam asahan dairi langkat simalungun labuhanbatu mandailing humbang hasundutan
  pakpak tapanuli padangsidimpuan sibolga gunungsitoli deliserdang pematangsiantar dharmasraya pasaman sijunjung solok sawahlunto kampar
  pelalawan rokan indragiri kuansing meranti bintan natuna karimun anambas kerinci merangin sarolangun batanghari tebo bungo sungaipenuh
  banyuasin ogan komering ilir lubuklinggau pagaralam rejang lebong kepahiang seluma mukomuko pesawaran pringsewu tanggamus mesuji tulangbawang
  pandeglang lebak pangandaran kulonprogo gunungkidul wonogiri sukoharjo karanganyar grobogan temanggung wonosobo purworejo purbalingga
  banjarnegara kendal pemalang jembrana karangasem bangli klungkung tabanan dompu sumbawa manggarai ngada nagekeo lembata sikka
  sambas bengkayang sanggau sintang kapuas melawi sekadau ketapang kotawaringin seruyan katingan lamandau sukamara tabalong balangan
  kutai kartanegara penajam berau mahakam bulungan malinau nunukan bolaang mongondow sangihe talaud sitaro kotamobagu banggai donggala buol
  tolitoli morowali parigi moutong kolaka konawe buton wakatobi bombana boalemo pohuwato majene mamuju mamasa polewali mandar pasangkayu
  bantaeng bulukumba enrekang gowa jeneponto luwu maros pangkajene pinrang sidenreng rappang sinjai soppeng takalar toraja wajo
  halmahera morotai tanimbar fakfak kaimana tambrauw maybrat yahukimo paniai dogiyai deiyai keerom sarmi waropen supiori digoel mappi asmat
  tolikara yalimo nduga mamberamo jabodetabek nusantara nkri ri indonesia`,
  // the world
  `washington moskow moscow kremlin beijing tokyo seoul pyongyang london paris berlin roma rome madrid brussels kyiv kiev kairo cairo teheran
  tehran ankara istanbul riyadh dubai doha baghdad damaskus damascus yerusalem jerusalem gaza tel aviv beirut kabul islamabad delhi dhaka
  bangkok hanoi manila kuala lumpur singapura singapore canberra sydney melbourne ottawa toronto york angeles francisco chicago texas
  california florida ohio pennsylvania virginia georgia arizona nevada michigan wisconsin carolina massachusetts colorado ireland
  eropa europe asia afrika africa amerika america pasifik pacific atlantik timur-tengah soviet uni gedung putih korut korsel jepang
  inggris britania as usa uk uni-eropa palestina palestine taiwan hong kong taipei arab saudi tiongkok cina china rusia russia perancis`,
  // peoples
  `american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian polish czech slovak
  hungarian romanian bulgarian greek turkish russian ukrainian belarusian georgian armenian azerbaijani kazakh iranian iraqi syrian
  lebanese israeli palestinian jordanian saudi yemeni egyptian libyan tunisian algerian moroccan sudanese ethiopian kenyan nigerian
  ghanaian african indian pakistani bangladeshi afghan nepali burmese thai vietnamese cambodian malaysian singaporean indonesian filipino
  philippine chinese japanese korean mongolian taiwanese australian canadian mexican brazilian argentine argentinian chilean colombian
  venezuelan peruvian cuban european asian latino arab kurdish swedish norwegian danish finnish icelandic serbian croatian bosnian`,
);

const BODIES = wordSet(
  `kementerian departemen dinas badan lembaga komisi dewan majelis mahkamah pengadilan kejaksaan kepolisian polda polres polresta polrestabes
  polsek polri tni kodam kodim koramil ditjen direktorat sekretariat biro bagian bidang divisi seksi satuan unit tim satgas gugus tugas
  kantor balai pusat otoritas bank perusahaan pt cv tbk persero perum perseroan yayasan ikatan asosiasi himpunan persatuan perhimpunan
  gerakan forum aliansi koalisi front federasi serikat partai fraksi organisasi universitas institut akademi sekolah politeknik fakultas
  jurusan program rumah sakit rs rsud rsup puskesmas klinik stasiun bandara pelabuhan terminal bmkg bnpb bpbd kpk kpu bawaslu dpr dprd mpr dpd
  mk ma ojk bi bpk bpom bumn bumd bnn bps pln pdam kai polhukam kemendagri kemenkes kemenkeu kemlu kemenhub kemensos kemenag kemenhan
  kementan kemendag kemenperin kominfo komdigi pemprov pemkot pemkab pemda pemerintah negara nasional daerah republik federal kerajaan
  istana kepresidenan luar dalam negeri pertahanan keuangan kesehatan pendidikan kebudayaan riset teknologi perdagangan perindustrian
  pertanian kehutanan lingkungan hidup kelautan perikanan perhubungan pekerjaan perumahan rakyat sosial agama hukum ham hak asasi manusia
  pemuda olahraga pariwisata ekonomi kreatif komunikasi informatika informasi digital energi sumber mineral ketenagakerjaan tenaga
  transmigrasi pertanahan tata ruang investasi koperasi ukm umkm perencanaan pembangunan keamanan politik polkam kesejahteraan
  pemberdayaan perlindungan anak perempuan kependudukan catatan sipil reserse kriminal narkoba lintas lantas intelijen intel
  sabhara brimob propam humas penerangan operasi hubungan masyarakat publik internasional kerja sama pengembangan pelayanan penelitian
  pengawasan penindakan pencegahan penyuluhan supervisi koordinasi koordinator wilayah kebijakan komunitas relawan suporter klub fc
  persija persib persebaya pbb nato who unicef asean apec opec imf dunia palang merah pmi muhammadiyah nahdlatul ulama nu mui pgi kwi
  gerindra golkar pdip pdi-p pdi perjuangan demokrat nasdem pkb pks pan ppp psi hanura perindo pbb-p gelora berkarya kadin apindo hipmi
  idi iakmi pwi media group grup holding tbk indonesia angkatan darat laut udara laut komando pasukan militer tentara bareskrim
  mabes mapolda mapolres mapolresta mapolsek markas besar penjara lapas rutan imigrasi bea cukai pajak statistik meteorologi klimatologi geofisika penanggulangan bencana
  vulkanologi mitigasi geologi pemasyarakatan administrasi umum keuangan aset pendapatan perizinan terpadu pemilihan pengawas pemilu
  perwakilan permusyawaratan pemeriksa pemberantasan korupsi ombudsman penyiaran pers pilkada pemilu pilpres pileg pilgub kpud kpps perlindungan saksi konsumen usaha persaingan
  basarnas bulog kontras walhi icw ylbhi komnas lpsk kpai ojk bei pansel panitia perumda perumdam perusda daker arema persela persipura persikabo
  persita psis psms psm fed posyandu posbindu lansia diskominfo dinsos disnaker dinkop dispar bappeda bappenas
  infrastruktur maritim pangan gizi stunting kecerdasan siber sandi transportasi darat tol jalan kereta api pos logistik penerbangan
  madrasah pesantren ponpes kurikulum sarana prasarana kesiswaan kelembagaan kemahasiswaan kepegawaian pascasarjana laboratorium sekuritas
  investindo berjangka komoditas bursa efek saham reksadana asuransi konstruksi fraksi baleg pansus panja konsorsium konfederasi
  kongres parlemen paguyuban sentra kemendes kejagung kejari dishub disdik disdikbud disdukcapil disbudpar disparbud disperindag dinkes dispora pemprov pemdaprov satpol pengaduan
  periode komite ketahanan pengendalian penyakit menular kedokteran keperawatan farmasi gigi agensi maskapai operator produsen pabrikan studio startup
  kedutaan kedubes konsulat umrah umroh zakat wakaf vokasi perkebunan hortikultura peternakan irigasi anggaran perkeretaapian multilateral
  bilateral konservasi terbarukan ketenagalistrikan migas minerba sanitasi vaksinasi imunisasi telekomunikasi aplikasi kesra sumda samapta pidum
  resnarkoba satresnarkoba atr bpn ppn kabinet pidsus datun tipikor tipidter resmob jatanras narkotika reskrim satreskrim intelkam binmas polairud satpolairud provos satlantas strategic advokasi pu au ui ugm itb ipb its uin unpad undip unair unhas uny upi uii
  lipi brin ikn uang mata hr it pr sdm rt rw pmk lhk konstitusi kamar dagang properti kimia tekstil
  apple google microsoft amazon samsung intel nvidia xiaomi oppo vivo huawei lenovo asus netflix spotify disney boeing airbus toyota honda suzuki daihatsu
  mitsubishi hyundai wuling nissan mazda bmw mercedes mercedes-benz kia chery byd isuzu yamaha kawasaki ducati vespa porsche audi
  volkswagen volvo lexus subaru chevrolet renault peugeot bukalapak tokopedia shopee lazada blibli traveloka gojek goto grab ovo danantara pertamina telkom telkomsel indosat garuda
  sriwijaya lion citilink adaro freeport astra indofood unilever bca bri bni btn mandiri nestle motogp arsenal liverpool tottenham
  juventus napoli barcelona taliban hizbullah menengah hilirisasi legislasi perundang-undangan investigasi eksekusi regident makroprudensial protokol
  bapanas kemkominfo gaikindo perbanas organda gapki aprindo imparsial perbasi keluarga clinic tanjungpura jilid`,
  `ministry department agency bureau office commission committee council court supreme parliament congress senate house assembly
  authority association federation union party group company corporation corp inc ltd bank university college institute school academy
  center centre foundation society organization organisation league club united nations white street wall times post journal news herald
  tribune press facebook twitter google youtube instagram whatsapp
  telegram tiktok pentagon fbi cia nasa doj sec army navy air force marine corps police district county state city town village north south
  east west northern southern eastern western central new democratic republican republicans democrats campaign foundation fund
  international national federal local public research policy business economics science sciences technology political law medical
  hospital church mosque administration government affairs relations security homeland services service board bar crown civil defense
  morning square airport stadium tower avenue bridge park building museum hotel island river lake valley mountain village
  corporate communication communications consumer customer product marketing sales asset management futures securities healthcare
  municipality treasury insurance show network tv television radio daily weekly sunday monday tuesday wednesday thursday friday saturday january february march
  representatives commons
  ont alta sask calif fla conn mich minn tenn ariz okla july august september october november december coast`,
);

/** Peoples, faiths and camps that English writes with a capital, in so far as nobody is called so in it. */
export const ENGLISH_PEOPLES = wordSet(
  `muslim muslims jewish jews hindu hindus buddhist buddhists catholic catholics protestant protestants sikhs americans latinos hispanic hispanics
  asians africans europeans arabs palestinians israelis kurds russians ukrainians syrians rohingya tibetan tibetans uighur uighurs uyghur uyghurs
  chechen chechens islamist islamists islamic christianity marxist nazi nazis communist communists conservatives liberals tories lgbt lgbtq
  indigenous westerners mormon mormons evangelical evangelicals anglican lutheran baptist methodist orthodox shia sunni shiite`,
);

/** Whether a word, in lower case, is of a place, a people or a body rather than of a person's name. */
export function isPlaceOrBody(word: string): boolean {
  if (ALSO_NAMES.has(word)) return false;
  if (PLACES.has(word) || BODIES.has(word) || isCountryWord(word)) return true;
  const hyphen = word.indexOf('-');
  return hyphen > 0 && (PLACES.has(word.slice(0, hyphen)) || isCountryWord(word.slice(0, hyphen)));
}

/** Whether a word names a kind of body: `Kementerian`, `University`. */
export const isBody = (word: string): boolean => BODIES.has(word);

/** Whether a word, in lower case, names a place or a people. */
export const isPlace = (word: string): boolean =>
  PLACES.has(word) || (isCountryWord(word) && !ALSO_NAMES.has(word));
