// Which package may know which: apps → campaigns → core. A core that knows a campaign cannot be used without it.
import { packageImported, type House, type Package, type Role, type SourceFile } from '../house.ts';
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
      const reason = pack && pack !== file.pack ? objection({ file, one, pack }) : undefined;
      return reason ? [`${file.path}:${one.line} imports ${one.specifier}: ${reason}`] : [];
    }),
  );
  return [...withoutRole, ...wrong];
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
  if (from === 'campaign' && to === 'kit' && !file.path.endsWith('/src/console.tsx')) {
    return 'only a campaign’s src/console.tsx draws; the rest of it runs on the server.';
  }
  if (from === 'app' && to === 'app' && one.kind === 'value') {
    return 'an app knows another only by its types (import type). Talk to it over its API.';
  }
  if (from === 'app' && to === 'campaign' && !file.isTest && !file.path.endsWith('/src/campaigns.ts')) {
    return 'an app names its campaigns in src/campaigns.ts alone, so that adding one is a line there.';
  }
  return undefined;
}
