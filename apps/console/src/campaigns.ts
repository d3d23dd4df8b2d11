// Which campaigns bring screens of their own: the only file of the console that names one. Adding one is a line here.
import { congressConsole } from '@jinguo/campaign-congress/console';
import { familiesConsole } from '@jinguo/campaign-families/console';
import type { CampaignConsole } from '@jinguo/console-kit';

export const campaigns: readonly CampaignConsole[] = [congressConsole, familiesConsole];
