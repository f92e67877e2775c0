import { wordSet } from './words.ts';

/** Words with which many a name begins: the commonest given names of Indonesia and of the languages that its news quotes. */
export const GIVEN_NAMES = wordSet(
  // Arabic names in Indonesian spellings
  `muhammad mohammad muhamad mohamad mohammed mochamad mochammad moch moh muh ahmad ahmed achmad akhmad abdul abdullah abdurrahman abu ali amir amin
  anwar arif arief arifin aziz abdul azis bachtiar badrul bahri bakri burhan burhanuddin basri chairul choirul darwis didin fachri fachrul fadli fadil
  fahmi fahri faisal farid farhan fauzan fauzi fikri firman firdaus fitri habib hadi hafiz hakim halim hamid hamdan hamzah hanif haris harun
  hasan hasanuddin hasyim hidayat husein hussein husni ibnu ibrahim idris ihsan ikhsan ilham ilyas imam imran imron iqbal irfan irwan iskandar ismail izzul
  jafar jamal jamaluddin junaidi kamal kamaruddin khairul khalid latif lukman luthfi lutfi mahfud mahmud mansur marwan masud maulana mukhlis mukhtar muchtar
  mulyadi munir musa muslim mustafa mustofa nasir nasrul nazar nur nurdin nurul omar umar rahman rahmat rachmat rasyid ridwan ridho rifai rizal rizki rizky
  rusdi sahrul syahrul said saiful syaiful saleh salim samsul syamsul sofyan subhan sulaiman suhail syafrudin syarif taufik taufiq thamrin usman
  wahid wahyudi yahya yasin yunus yusuf zaenal zainal zainuddin zaki zulfikar zulkifli
  aisyah aminah dewi fatimah fitria hasanah khadijah laila maryam nabila nurhayati rahma rahmawati siti salsabila zahra zulaikha`,
  // Indian, Turkish and other Asian names
  `abhishek ajay amit anand anil arun arvind ashok deepak hassan ismet kemal khaled krishna kumar manoj mehmet mustafa nabil narendra nitin osman pradeep
  priya rahul raj rajesh rakesh ravi sandeep sanjay satya sunil suresh tariq vijay vikram yousef wei xiao`,
  // Javanese, Sundanese, Balinese and other Indonesian names
  `teuku tengku raden tubagus laode cokorda adi aditya agung agus andi andika andri andy anton ardi ari arie arya asep aris bagus bambang bayu benny bima budi budhi cahyo cecep cipto
  dadan dadang damar danang dani dedi deddy dede deden dedy deni denny dian didi didik dicky dimas djoko joko dodi doni donny dwi dudung edi eddy edy eka
  eko endang endro erwin fajar ferdi ferry galih ganjar gatot gede gilang gunawan guntur hadi handoko hari hariyanto harry hartono haryanto hendra hendri hendro
  hengki heri herman hermawan heru hery indra irawan iwan jajang jaka johan jumadi ketut komang krisna kurniawan made mulyono nanang nengah nyoman
  oki panji prasetyo purnomo putu rangga rendra rio rudi rudy sandi setyo sigit slamet sri sugeng suharto sukarno suryadi suryanto susanto susilo sutrisno
  suwarno tatang teguh tito totok tri triyono wahyu wawan wayan widodo wibowo wisnu yanto yayan yoga yogi yudi yudha yulianto
  anita anisa ani ayu cut desi dian diah dina dini ella endah erna eva fitriani ika indah ira kartika kurnia lestari lilik lina lia maya
  melati nanik nia nina ningsih novi nunung puji putri rani ratih ratna rena reni retno rina rini rita sari sinta sulis susi susy titi titik tuti
  vina wati wiwik wulan yanti yeni yuli yulia yuni yunita
  bakti sakti wira basuki bonar tigor togar parlindungan poltak hotman maruli binsar jhony johannes yohanes yosef petrus paulus markus lukas matius stefanus fransiskus
  ade ricky bobby teddy reza chandra candra herry hary frans novita angga alvin joni dony dody doddy andry sandy toto hendry kiki febri febry maman freddy deny intan
  rico sony adnan annisa santi amalia rusli ario aryo jefri ujang immanuel fadjar eri amelia feni tessa vera irvan hengky rian mira widi vicky roni ronny imelda
  robby andhika bimo pandu karina neneng esti seto ichwan nikita didit okky yana aldi agustina johanes nico irma satrio faizal rima rully
  antonius agustinus albertus ignatius ignasius benediktus bernadus gregorius martinus robertus thomas yakobus daniel samuel simon yonas elias
  maria magdalena margaretha theresia veronika kristina christina yuliana`,
  // More of them, and Indonesian spellings of Arabic ones
  `abidin adhi adhitya aditia afandi agil ajeng alamsyah alfian alwi andrianto anshori ansori anto ardian ardiansyah ariyanto arman arsyad asrul astrid
  astuti atik aulia azhar azizah azwar bagas baharuddin bahtiar baskoro bejo budianto budiman budiono catur chaerul dahlan dandi daud desak dewanto
  dhika djarot djoni dodik dwiki eddi edhie edo efendi effendi ekawati elly elsa emil emmy enny erick ernawati erni esther etty evi evita fadhil
  fadlan fahrul fandi fanny farida fathoni fathurrahman fatma fatoni fauziah fitra fransisca fuad ghozali giring hafidz hamka hana hanafi handi
  handoyo hardiansyah hartati hartini haryadi haryono hasbi hasbullah hasto hendar hendarto hendrawan heni henny herlina hernawan herwin hesti hestu
  hilda hilman hisyam husin iin ikhwan imas indro inge inka jamil jarwo jauhari jumiati juwita khofifah khoirul koko kuncoro kusnadi kuswanto latifah
  leni lenny leny lidya lisna lulu lusi lusiana machfud mahdi maimun malik mardiono mariana marlina martono marzuki masduki mashuri masykur mayang
  meilani melani merry mieke mirna misbah misbahul muchlis muhadjir muhaimin muhidin muhlis mulyana mulyanto mulyati munawar munawir mursyid muslimin
  mustakim mutia muzakir nadya najib najwa nanda narto nasaruddin nasruddin nelly neny netty ngakan niken nining nita nizar noor nugroho nurhasan
  nurjanah nurlela nurmala okta oktavia prabowo pramono prasetya pratiwi priyanto priyo puguh purwadi purwanto rafli rahayu rahmi ratno regina renny
  ria riana rianti rifki rifqi rika riko rinto risa riska riyanto rizka roby rofiq rohana rohani romli rosa rosalina rosita rozi rukmini rusdy rustam
  sadiq safrizal salahuddin salma samsudin saras septi septian sherly shinta sholeh siska siswanto sobri soleh solihin stefani subagyo subekti subroto
  sudarno sudaryanto sugiarto sugiono sugiyanto suhardi suhartono sukamto sulaeman sulistyo sumarni sumarno sumiati sunarso sunarto sunaryo supardi
  suprapto supriadi supriyadi supriyanto suroso suroto susana susilawati sutanto sutarto sutopo suyanto suyatno syafii syafiq syafri syahputra
  syahrial syaifuddin syaifudin syarifuddin syaukani tajuddin tanti tantri tasya tia tika tini tohir tomi tono trisno uci udin umi utami vania venny
  vita vivi wahyuni warsito wasis wenny widya widyawati wildan winarno winarto windi windy woro wulandari yasir yayuk yazid yenny yesi yessy yohana
  yuda yudhi yuliani yulianti yuniar yusran yusri zainul zamroni zaskia zulfahmi zulkarnain`,
  // English and other European names
  `aaron adam adrian alan alberto albert alejandro alessandro alex alexander alfred alice amanda amy andre andrea andreas andrew angela ann anna anne anthony
  antonio arthur ashley barbara benjamin bernard bill bob brad brandon brenda brian bruce bruno carl carlo carlos carol caroline catherine charles
  charlie charlotte chris christian christine christopher claire claudia craig cristiano cynthia daniela dave david deborah dennis diana diego dmitry donald
  dorothy douglas edgar eduardo edward edwin elena elizabeth ellen emily emma eric erik ernest ethan eugene evan federico felix fernando
  filippo florian francesca francesco francis franco frank fred frederick gabriel gary george gerald giovanni giorgio grace greg gregory hannah hans harold
  helen henry howard hugo ian igor isabella ivan jack jacob james jamie jan jane janet jason jean jeff jeffrey jennifer jeremy jerome jerry jessica jim
  jimmy joan joe john johnny jonathan jorge jose joseph joshua juan judith julia julian julie jurgen karen karl katherine kathleen keith kelly
  kenneth kevin kim klaus kyle larry laura lauren laurent leo leonardo lewis linda lionel lisa louis luca lucas luis luke manuel marc marcel marco marcus
  margaret marie mario mark martha martin mary matt matteo matthew max megan melissa michael michel michelle miguel mike mikhail nancy natalie
  nathan neil nicholas nick nicolas nicole nikolai noah oliver olivia olga oscar pablo pamela patricia patrick paul pedro peter philip pierre
  rachel ralph raymond rebecca ricardo richard rob robert roberto roger roman ronald rose roy russell ruth ryan sam samantha samuel sandra sara
  sarah scott sean sebastian sergei sergey sergio sharon shirley sofia sophie stefan stefano stephanie stephen steve steven stuart
  susan terry theresa thiago timothy tim tina todd tom tony tyler valentina vanessa victor victoria viktor vincent vladimir walter wayne wendy
  wilhelm william zachary adriano alain aleksandr alessio alexandre alexis alfonso alvaro andrej andres andrey arnaud arturo bernd boris cesar christophe
  clara claude dani danilo dario didier dirk dominik edin emanuel emmanuel enrique ernesto esteban fabian fabio felipe francois gareth gaston giuseppe
  danny justin josh calvin sheila kenny pete penny tommy desmond ron gloria leonard tiffany henri paula edison nicky ted elisabeth aida jon phil
  gonzalo guillaume gustavo hector henrik ignacio ilya ivana jacques jakub javier jerzy joao joel jonas jordi josef josep juergen jules karim katarina kyriakos
  lars leon lorenzo luciano ludovic maksim marek mateo matthias maurizio mauricio milan mohamed nadia natasha nikola olaf olivier ousmane paolo patricio pavel petr
  philippe piotr rafael raphael raul remi renato roberta rodrigo rolf romain roland silvia simone sylvia tamara tatiana ruben rui sadio santiago sven thierry tomas ulrich ursula vicente virgil
  vitaly vittorio werner xavier yann yves zoran`,
);

/** What stands before given names and belongs to them: titles of birth and clans. */
export const NAME_OPENERS = wordSet(
  `raden rd rr r.a ra teuku tengku tgk cut sayyid sayed syed said syekh habib andi daeng laode la wa lalu baiq sultan sutan datuk datu tubagus tb ratu raja pangeran
  puang karaeng ni gusti ida anak dewa cokorda tjokorda tjok anang h hj k.h al el de van von da di du le abu umm mas ny mac mc st`,
);

/** Offices and callings that are held at a body: its name may follow them before that of the person. */
export const HELD_AT_BODIES = wordSet(
  `presiden direktur dirut direksi bos komisaris ceo cfo coo cto cmo chief officer president vp evp svp head manager manajer presdir founder co-founder pendiri pemilik owner
  humas jubir bicara spokesman spokeswoman spokesperson sekretaris secretary bendahara ketua waketum ketum umum sekjen chairman
  analis ekonom analyst economist peneliti researcher pengamat pakar dosen rektor dekan profesor professor director pelatih coach manajer asisten bek kiper
  gelandang striker penyerang winger pemain kapten pembalap pebalap rider eksekutif executive general koordinator coordinator kepala staf editor
  wartawan jurnalis reporter vokalis gitaris drummer personel anggota member camat lurah kades gubernur wagub bupati walikota kota kapolsek kapolres kajari dandim danramil
  konsultan utama perwakilan legenda communication communications relations marketing operations aktivis advokat pengacara kuasa hukum produser penulis`,
);
