// Every schema version in order. A released one never changes; a new one is a new file.
import type { Migration, MigrationProvider } from 'kysely/migration';
import { first } from './001-first.ts';
import { verbs } from './002-verbs.ts';
import { versions } from './004-versions.ts';
import { incidents } from './006-incidents.ts';
import { people } from './007-people.ts';
import { search } from './008-search.ts';
import { calendarRevision } from './009-calendar-revision.ts';
import { programmes } from './010-programmes.ts';
import { itemDeadline } from './011-item-deadline.ts';
import { desk } from './012-desk.ts';
import { sheets } from './013-sheets.ts';
import { open } from './014-open.ts';
import { digest } from './015-digest.ts';
import { studio } from './016-studio.ts';
import { pluginSwitches } from './017-plugin-switches.ts';
import { channels } from './018-channels.ts';
import { apiTokens } from './019-api-tokens.ts';
import { mustHaves } from './020-must-haves.ts';
import { pluginRecords } from './021-plugin-records.ts';
import { workflowPlays } from './022-workflow-plays.ts';
import { publicVotes } from './023-public-votes.ts';
import { variants } from './024-variants.ts';
import { voteCodes } from './025-vote-codes.ts';
import { documentNumbers } from './026-document-numbers.ts';
import { replacedCertificates } from './027-replaced-certificates.ts';
import { answeredObjections } from './028-answered-objections.ts';
import { setLimits } from './029-set-limits.ts';
import { namedInObjections } from './030-named-in-objections.ts';
import { correctedNotices } from './032-corrected-notices.ts';
import { signUps } from './033-sign-ups.ts';
import { figuresOfItem } from './035-figures-of-item.ts';
import { remindedObjections } from './036-reminded-objections.ts';
import { lateObjections } from './031-late-objections.ts';

const all: Record<string, Migration> = { '001-first': first, '002-verbs': verbs, '004-versions': versions, '006-incidents': incidents, '007-people': people, '008-search': search, '009-calendar-revision': calendarRevision, '010-programmes': programmes, '011-item-deadline': itemDeadline, '012-desk': desk, '013-sheets': sheets, '014-open': open, '015-digest': digest, '016-studio': studio, '017-plugin-switches': pluginSwitches, '018-channels': channels, '019-api-tokens': apiTokens, '020-must-haves': mustHaves, '021-plugin-records': pluginRecords, '022-workflow-plays': workflowPlays, '023-public-votes': publicVotes, '024-variants': variants, '025-vote-codes': voteCodes, '026-document-numbers': documentNumbers, '027-replaced-certificates': replacedCertificates, '028-answered-objections': answeredObjections, '029-set-limits': setLimits, '030-named-in-objections': namedInObjections, '031-late-objections': lateObjections, '032-corrected-notices': correctedNotices, '033-sign-ups': signUps, '035-figures-of-item': figuresOfItem, '036-reminded-objections': remindedObjections };

export const migrations: MigrationProvider = { getMigrations: () => Promise.resolve(all) };
