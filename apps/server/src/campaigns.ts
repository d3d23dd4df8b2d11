// Which campaigns this server runs: the only file of the server that names one. Adding a campaign is a line here.
import type { Plugin } from '@jinguo/core';
import { congress } from '@jinguo/campaign-congress';
import { enterprise } from '@jinguo/campaign-enterprise';
import { families } from '@jinguo/campaign-families';
import { guidance } from '@jinguo/campaign-guidance';
import { homes } from '@jinguo/campaign-homes';
import { organization } from '@jinguo/campaign-organization';

export const campaigns: readonly Plugin[] = [guidance, congress, enterprise, homes, families, organization];
