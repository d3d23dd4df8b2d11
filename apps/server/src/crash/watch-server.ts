// The server as people start it, but for its campaign: time and effects, to be killed by a test.
import { readConfig } from '../config.ts';
import { openLog } from '../log.ts';
import { startServer } from '../main.ts';
import { openOffice } from '../office.ts';
import { watchCampaign } from '../testing/watch-campaign.ts';

const config = readConfig();
const office = await openOffice(config, { campaigns: [watchCampaign], fillDemo: () => Promise.resolve() });
const server = await startServer({ config, office, log: openLog(config.logLevel) });
process.once('SIGTERM', () => void server.stop());
process.stdout.write(`ready at ${server.url}\n`);
