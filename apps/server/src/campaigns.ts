// Which campaigns this server runs: the only file of the server that names one. Adding a campaign is a line here.
import { enterprise } from '@jinguo/campaign-enterprise';

export const campaigns = [enterprise];
