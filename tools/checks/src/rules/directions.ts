// Which package may know which: apps → campaigns → core. A core that knows a campaign cannot be used without it.
import { packageImported, target, type House, type Package, type Role, type SourceFile } from '../house.ts';
import type { Import } from '../imports.ts';

const mayImport: Record<Role, readonly Role[]> = {
  core: [],
  kit: ['core'],
  campaign: ['core', 'kit'],
  app: ['core', 'campaign', 'kit', 'app'],
  tool: ['core', 'campaign', 'kit', 'app', 'tool'],
};

export function directions(house: House): string[] {
  const withoutRole = house.packages
    .filter(({ role, folder }) => role === undefined && folder !== '.')
    .map(({ folder }) => `${folder}/package.json has no "jinguo": { "role": … }: say core, campaign, kit, app or tool.`);
  const wrong = house.files.flatMap((file) =>
    file.imports.flatMap((one) => {
      const pack = packageImported(house, one.specifier)?.pack;
      const reason = pack && pack !== file.pack ? objection({ file, one, pack }) : ownObjection(house, file, one);
      return reason ? [`${file.path}:${one.line} imports ${one.specifier}: ${reason}`] : [];
    }),
  );
  return [...withoutRole, ...wrong];
}

/** A campaign's screens: what a browser loads of it. */
function draws(path: string): boolean {
  return /^packages\/[^/]+\/src\/console(?:\.tsx$|\/)/u.test(path);
}

/** Inside a campaign too, what runs on the server and what a browser loads are kept apart: types may cross. */
function ownObjection(house: House, file: SourceFile, one: Import): string | undefined {
  const to = file.pack.role === 'campaign' && !file.isTest ? target(house, file, one.specifier) : undefined;
  if (to === undefined || to.pack !== file.pack || draws(to.path) === draws(file.path)) return undefined;
  if (draws(to.path)) return 'the server would load a screen. Only src/console.tsx and src/console/ draw.';
  return one.kind === 'value' && !isPure(to) ? 'a screen knows the server’s part by its types (import type), and its pure rules. Ask a procedure.' : undefined;
}

/** Nothing of the machine it runs on: such a file may run in a browser as well. */
function isPure({ imports }: SourceFile): boolean {
  return imports.every(({ specifier, kind }) => kind === 'type' || !specifier.startsWith('node:'));
}

function objection({ file, one, pack }: { file: SourceFile; one: Import; pack: Package }): string | undefined {
  const { role: from } = file.pack;
  const { role: to } = pack;
  if (from === undefined || to === undefined || from === 'tool') return undefined;
  if (from === 'campaign' && to === 'campaign') {
    return 'a campaign knows no other campaign. What two of them share belongs in core.';
  }
  if (!mayImport[from].includes(to)) {
    return `${from} may import ${mayImport[from].join(', ') || 'no package of this workspace'}, not ${to}. Let the outer package pass it in.`;
  }
  if (from === 'campaign' && to === 'kit' && !draws(file.path)) {
    return 'only a campaign’s src/console.tsx and src/console/ draw; the rest of it runs on the server.';
  }
  if (from === 'app' && to === 'app' && one.kind === 'value') {
    return 'an app knows another only by its types (import type). Talk to it over its API.';
  }
  if (from === 'app' && to === 'campaign' && !file.isTest && !file.path.endsWith('/src/campaigns.ts')) {
    return 'an app names its campaigns in src/campaigns.ts alone, so that adding one is a line there.';
  }
  return undefined;
}
