// 妇女代表大会与换届选举: the plugin. Its programmes are shown under 思想引航.
import { definePlugin } from '@jinguo/core/plugin';
import { recountCommand } from './archive/recount-command.ts';
import { districtCongress, townCongress } from './office.ts';
import { procedures } from './procedures/procedures.ts';
import { congressProgramme } from './programme.ts';

export const congress = definePlugin({
  name: 'congress',
  title: { zh: '代表大会与换届', en: 'Congresses and elections' },
  version: '1.0.0',
  engine: 1,
  under: 'guidance',
  procedures,
  workflows: [],
  commandLine: { recount: recountCommand },
  programmes: [
    congressProgramme(districtCongress, [{ since: 2022, text: '高质量开好区妇女代表大会，代表{SY01.delegates}名出席，选举产生执委{SY01.executive}名、常委{SY01.standing}名。' }]),
    congressProgramme(townCongress, [{ since: 2022, text: '完成镇（街）妇联换届{SY02.congresses}个，产生代表{SY02.delegates}名、执委{SY02.executive}名。' }]),
  ],
});
