import { wordSet } from './words.ts';

/** Verbs of saying that stand behind a quotation, before or after their subject; the verbs of communication of Levin (1993), as news use them. */
export const SAYING = wordSet(`
  said says say saying told tells tell telling added adds adding wrote writes writing noted notes noting stated states stating asked asks
  asking argued argues arguing warned warns warning insisted insists insisting explained explains explaining replied replies replying
  tweeted tweets tweeting continued continues recalled recalls recalling announced announces announcing acknowledged acknowledges
  acknowledging admitted admits admitting affirmed affirms agreed agrees alleged alleges answered answers asserted asserts asserting
  boasted boasts bragged claimed claims claiming commented comments complained complains complaining conceded concedes concluded concludes
  confessed confirmed confirms confirming contended contends countered counters cried declared declares declaring declined demanded demands
  denied denies described describes emphasised emphasises emphasized emphasizes exclaimed exclaims expressed hinted hints implored joked jokes
  joking lamented laments mused muses muttered objected observed observes pleaded pledged pledges posted posts predicted predicts
  proclaimed promised promises proposed protested quipped quips read reads reasoned recounted recounts reiterated reiterates remarked
  remarks reminded reminds repeated repeats reported reports responded responds responding retorted revealed reveals ruled rules
  screamed screaming shouted shouts shouting sighed sings snapped speculated spoke stressed stresses stressing suggested suggests suggesting swore
  testified testifies thinks thought urged urges urging vowed vows whispered yelled yells believes believed chanted chanting
  cautioned cautions elaborated reflected reflects summed echoed echoes opined offered offers began begins went interjected chimed
  prayed prays pointed points teased vented fumed chuckled laughed messaged texted emailed wondered concurred clarified
  underscored underlined underlines underlining highlighted accepted accepts accepting maintained maintains maintaining disclosed discloses disclosing estimated estimates
  remembered remembers recommended recommends enthused gushed inquired inquires enquired enquires reminisced reminisces chuckles laughs shrugs
  yelling muttering whispering pledging alleging conceding concluding lamenting remarking boasting reminding reiterating recounting observing
  reasoning revealing admitting denying answering commenting echoing tweeting quipping confirming pleading
  instructed instructs instructing appealed appeals appealing emphasizing emphasising demanding accusing indicated indicates indicating reaffirmed reaffirms reaffirming felt feels informed mentioned mentions assured assures assuring barked roared hissed mumbled murmured stammered ventured volunteered bellowed
`);

/** Of these, the ones behind which rather who is spoken to stands where the words are still to come: `warned Sari not to "…"`. */
export const MAY_HAVE_HEARER = wordSet(
  'warned warns asked asks urged urges reminded reminds assured assures informed promised promises',
);

/** Of these, the ones behind which stands who is spoken to, and never the speaker. */
export const WITH_HEARER = wordSet('told tells tell');

/** Verbs whose object may hold the marked words of their subject: `called the plan "…"`. */
export const CALLING = wordSet(`
  called calls calling call dubbed dubs describing describe labeled labelled labels branded brands condemned condemns condemning denounced
  denounces denouncing criticised criticized criticizes criticizing praised praises praising blasted blasts blasting slammed slams mocked
  mocks mocking accused accuses accusing rated rates characterised characterized characterizes characterizing likened compared compares
  dismissed dismisses dismissing rejected rejects rejecting referred refers referring cited cites citing hailed hails decried decries
  touted touts deemed deems considered considers welcomed expressing thanked thanks ridiculed ridicules attacked attacks
  encouraged encourages encouraging promising vowing wants wanted cast casts labeling pronounced used uses using bemoaned
  termed terms blamed blames blaming sees viewed views regards regarded
  detailed outlined depicted depicts depicting portrayed portrays portraying seeking seeks finds found find knocked quoted quotes quoting invoked advised advises ordered orders invited begged apologized
  admired admires admiring painted paints painting lauded lauds lauding feared fears denigrated denigrates denigrating
  lambasted lambasts derided derides deriding assailed assails characterises characterising characterizing trashed disparaged
  apologised apologises apologizes ripped chided scolded defended defends defending railed ranted rails signaled
  advising exhorted exhorts exhorting typed decrying hailing slamming branding labelling dubbing touting ridiculing attacking welcoming thanking comparing terming deeming bemoaning
  voiced voices voicing justified justifies justifying hammered hammers hammering rips ripping casting panned pans panning skewered torched
  savaged berated berates berating rebuked rebukes rebuking chastised admonished applauded applauds commended commends faulted faults
`);

/** Nouns that stand for what somebody has said. */
export const SPEECH_NOUNS = wordSet(`
  words statement statements remarks remark comment comments speech claim claims tweet tweets assertion assertions promise promises pledge warning
  warnings call calls letter message memo email post vow insistence description characterization suggestion suggestions admission argument declaration
  op-ed essay column prediction predictions plea pleas testimony
`);

export const FILLERS = wordSet(`
  also later then again further recently once simply just still even already publicly reportedly repeatedly has have had is was been
  would will could might did does never always previously first famously immediately quickly angrily quietly flatly bluntly only
`);

export const PRONOUNS = wordSet("he she he'd he'll he's she'd she'll she's");

export const CONJUNCTIONS = wordSet('and but while whereas or as');

export const CUTS = wordSet(`
  in on at to during after before while when as about with for from by who whose which that referring speaking adding noting citing
  according via of into released signed issued published obtained commissioned conducted dated since until outside inside following describing explaining if because last this earlier later early late yesterday
  today tonight monday tuesday wednesday thursday friday saturday sunday through told said says and but where recalling smiling
`);

export const CASES = wordSet(`
  in on at to from by with for of about against between among into over under than like as including via near behind during outside
  inside toward towards told tells telling meeting met joined alongside around versus asked urging urged
`);

export const NAMING = wordSet(`
  titled entitled called dubbed named nicknamed nickname so-called known parlance slogan hashtag sign banner poster term word words phrase labeled marked reading
  headline name names alleged referred considered criticised criticized
`);

/** Of works and undertakings: the name behind them begins with a capital. */
export const WORKS = wordSet(`
  song film movie book album mixtape hit mega-hit track ballad anthem sitcom series show episode program programme documentary magazine chapter website column single campaign novel play game podcast
  operation case slogan event
`);
