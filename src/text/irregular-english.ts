/** The basic forms of English words whose other forms no rule of endings leads back to: `met` is a form of `meet`. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `arose arisen arise
  awoke awoken awake
  beat beaten beat
  became become
  began begun begin
  bent bend
  bit bitten bite
  bled bleed
  blew blown blow
  broke broken break
  bred breed
  brought bring
  built build
  burnt burn
  bought buy
  caught catch
  chose chosen choose
  came come
  crept creep
  dealt deal
  dug dig
  drew drawn draw
  dreamt dream
  drank drunk drink
  drove driven drive
  ate eaten eat
  fell fallen fall
  fed feed
  felt feel
  fought fight
  fled flee
  flew flown fly
  forbade forbidden forbid
  forgot forgotten forget
  forgave forgiven forgive
  froze frozen freeze
  gave given give
  went gone go
  grew grown grow
  hung hang
  heard hear
  hid hidden hide
  held hold
  kept keep
  knelt kneel
  knew known know
  led lead
  leapt leap
  learnt learn
  lent lend
  lost lose
  meant mean
  met meet
  overcame overcome
  paid pay
  proven prove
  rode ridden ride
  rang rung ring
  risen rise
  ran run
  said say
  sought seek
  sold sell
  sent send
  shook shaken shake
  shone shine
  shot shoot
  shown show
  shrank shrunk shrink
  sang sung sing
  sank sunk sink
  sat sit
  slept sleep
  slid slide
  spoke spoken speak
  spent spend
  spun spin
  sprang sprung spring
  stood stand
  stole stolen steal
  stuck stick
  stung sting
  struck stricken strike
  swore sworn swear
  swept sweep
  swam swum swim
  swung swing
  took taken take
  taught teach
  tore torn tear
  told tell
  thought think
  threw thrown throw
  understood understand
  undertook undertaken undertake
  woke woken wake
  wore worn wear
  wove woven weave
  won win
  withdrew withdrawn withdraw
  wrote written write
  men man
  women woman
  children child
  feet foot
  teeth tooth
  mice mouse
  geese goose
  wives wife
  lives life
  wolves wolf
  knives knife
  leaves leaf
  thieves thief`
    .split('\n')
    .flatMap((line) => {
      const forms = line.trim().split(' ');
      const basic = forms.at(-1) as string;
      return forms.slice(0, -1).map((form): [string, string] => [form, basic]);
    }),
);
