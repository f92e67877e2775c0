import { wordSet } from './words.ts';

/** Words before what a clause says of its subject: aspect, mood, copulas. */
export const AUXILIARIES = wordSet(`
  akan bakal sudah telah belum sedang tengah masih pernah sempat dapat bisa harus perlu mesti wajib boleh ingin mau hendak mampu tidak tak enggak nggak gak
  bukan bukanlah adalah ialah merupakan yakni ada tetap sangat terlalu semakin makin kian takkan selalu sering sepakat siap layak
`);

/** What a clause says of its subject in words without a prefix. */
export const PLAIN_PREDICATES = wordSet(`
  datang pergi tinggal masuk keluar naik turun lahir mulai selesai butuh tahu tau yakin suka senang bangga kecewa hilang meninggal tewas kalah menang
  tiba jatuh gagal pulang hidup mati tumbuh setuju ikut punya kena tampil minta jadi lupa percaya sadar sejalan setara sesuai optimistis optimis puas
  aman sehat rampung tuntas keberatan bahagia tutup hoaks hoax terlambat batal
`);

/** Words whose first letters only look like the prefix of a verb. */
export const NO_VERBS = wordSet(`
  menteri menit mentah merah mesin meja media merek merk mesjid metode meter medis memori mental mega menu mei medali megah mekanisme mekanik meski meskipun
  member mentor menara menengah menantu mereka memang metropolitan mewah mendiang mertua melalui mengenai menurut menjelang menyusul mengingat melawan menuju
  dinas direktur direksi direktorat dirinya diri dini dimensi diskusi distribusi dialog disiplin divisi diplomasi diplomatik diplomat dinamika digital diskon dibanding dibandingkan
  dirut didik dinding diabetes diagnosis diesel difabel disabilitas diskriminasi distrik distributor dirjen diktator dilema dinasti disertasi dianya
  berita beras berkas berat bersama berbagai berdasarkan berikut berikutnya bertahap berlian bernama berapa beranda berlebih bersih besar bergizi berkala
  berkelanjutan berencana berlebihan beragam bersejarah berbahaya berkualitas bermotor bersubsidi berprestasi berbasis bertenaga berwarna berusia bersenjata berkuasa
  terhadap terkait tersebut termasuk teras terang terbaik terbesar terakhir tertentu terutama terbaru terlebih teroris terorisme terminal ternak terapi tersangka terdakwa
  terlapor tertinggi terendah terpadu terpisah terbatas terbuka terkini terdekat terpilih terpidana teritorial terpercaya tertulis terlarang terowongan
  teratas terbawah terburuk terdepan terkenal tersendiri tertua termuda termahal termurah terkaya terbanyak tercepat terima terhormat
`);

/** Before a predicate of which each makes a clause beside the main one, however far behind it stands. */
export const CLAUSE_HOLDERS = wordSet(`
  yang agar supaya sambil seraya sembari saat ketika setelah usai seusai sesudah sebelum karena sebab lantaran jika apabila bila kalau meski meskipun walau walaupun
  siapa bagaimana mengapa kenapa apakah apa soal tentang terkait mengenai perihal ihwal
`);

/** Before a verb that each makes a noun's or a circumstance of: `pentingnya menjaga`, `dengan maksud meluruskan`. */
export const VERB_HOLDERS = wordSet(`
  untuk guna demi dengan tanpa dalam atas akibat alasan alasannya upaya cara rencana keinginan niat niatnya kewajiban kesempatan larangan komitmen komitmennya pentingnya perlunya
  sulitnya mudahnya tingginya banyaknya adanya langkah
`);

/** Words of which such openings consist as join a sentence to the one before: `Oleh karena itu`, `Hanya saja`, `Selain itu`. */
export const CONNECTIVES = wordSet(`
  sebab namun tetapi tapi akan kemudian lalu selain untuk itu ini bahkan apalagi terlebih lagi oleh karena karenanya meski meskipun walau walaupun begitu demikian hanya saja
  jadi dengan sementara di sisi lain maka dari alasannya terakhir selanjutnya sebaliknya padahal pasalnya artinya sehingga kendati adapun sedangkan
  dan bukan tidak tak dalam hal tersebut lebih lanjut jauh pun juga sebenarnya tentu tentunya intinya misalnya contohnya akibatnya dampaknya
  sejauh saat masih seharusnya sebelumnya pertama kedua ketiga sebagai beruntung untungnya nantinya nanti kini ke depan depannya
`);
