// The server with a campaign that loops for ever on demand, and little patience: for the test of what watches it.
import { readConfig } from '../config.ts';
import { openLog } from '../log.ts';
import { startServer } from '../main.ts';
import { openOffice } from '../office.ts';
import { deskCampaign } from '../testing/desk-campaign.ts';
import { loopingCampaign } from '../testing/looping-campaign.ts';

const config = readConfig();
const office = await openOffice(config, { campaigns: [deskCampaign, loopingCampaign], fillDemo: () => Promise.resolve() });
const server = await startServer({ config, office, log: openLog(config.logLevel), hangMs: 1000 });
process.once('SIGTERM', () => void server.stop());
process.stdout.write(`ready at ${server.url}\n`);
