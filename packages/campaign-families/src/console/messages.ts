// Words of the campaign's screens, both languages side by side: one missing does not compile.
import { defineMessages } from '@jinguo/console-kit';

export const useFamiliesText = defineMessages(
  'families',
  { title: '发现儿童受害', duty: '发现儿童受到侵害或面临危险，应当立即报警并登记。登记后立即按红色处置，区妇联两小时内联系，只有办理人可见。', report: '立即登记' },
  { title: 'A child is harmed', duty: 'Whoever finds a child harmed or in danger calls the police and reports it at once. It is red at once, the district makes contact within two hours, and its handlers alone see it.', report: 'Report it now' },
);
