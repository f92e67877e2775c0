import { wordSet } from './words.ts';

/** First names that in English news are those of women; from lists of common names, without those that men bear, too. */
export const WOMEN = wordSet(`
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra kimberly emily donna michelle
  carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen
  samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria lauren
  christina joan evelyn judith megan cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice abigail alice
  julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla lori
  susie jane claire clara lucy fiona hillary angelica angelina anne annette beth bridget camilla carla caroline chloe claudia ellen
  elena eleanor erin esther eva florence gabrielle gail georgina geraldine gina ingrid irene isabel jasmine jill joanna joanne josephine juliet kate
  katie kirsten kristen kristin leah lena lillian lydia maggie margot melinda meredith michaela miriam molly monica naomi natasha nina paula pauline
  penelope phoebe priya rita rosa rose rosemary roxanne sally selena sheila sonia stacey sue suzanne tanya tina tracy ursula valerie vanessa vera
  veronica wendy yvonne zoe
`);

/** … those of men. */
export const MEN = wordSet(`
  james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua
  kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin
  samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter harold
  jeremy christian keith roger noah gerald sean austin carl arthur lawrence dylan bryan joe billy bruce albert willie gabriel alan juan
  louis wayne roy ralph randy eugene vincent russell elijah bobby philip phillip johnny bradley tom tim jim bill bob mike dave dan steve chris ben
  matt greg jeff ken ron barack ahmed ali mohammed muhammad hassan ibrahim omar yusuf karl hans klaus heinz fritz stefan ian neil nigel graham simon
  colin trevor barry derek duncan craig gareth gavin geoffrey gordon harvey howard hugh hugo ivan jamal jared joel julian karim leonard leo leon
  luke malcolm marco marcus mario martin mitchell mitch oliver oscar owen pedro pierre rafael ray rodney ross ruben rupert seth sergio shane
  stanley stuart ted theodore tony toby travis trent victor vladimir warren wesley winston boris emmanuel
`);
