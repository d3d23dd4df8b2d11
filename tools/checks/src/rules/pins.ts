// Versions stand in pnpm-workspace.yaml's catalog only. A second place means two versions, and one of them is stale.
import { posix } from 'node:path';
import type { Rule } from '../house.ts';

export const pins: Rule = ({ packages }) => {
  const own = new Set(packages.map(({ name }) => name));
  return packages.flatMap(({ folder, dependencies }) =>
    Object.entries(dependencies)
      .filter(([name, version]) => version !== (own.has(name) ? 'workspace:*' : 'catalog:'))
      .map(([name, version]) => {
        const wanted = own.has(name) ? 'workspace:*' : 'catalog:';
        return `${posix.join(folder, 'package.json')} pins ${name} at ${version}. Write "${wanted}"${own.has(name) ? '' : ', and the version in pnpm-workspace.yaml'}.`;
      }),
  );
};
