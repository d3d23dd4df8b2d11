// Leaves out @rjsf/validator-ajv8, which RJSF's core imports for its own tests alone: it makes code at run time, which the
// server's security policy forbids, and weighs more than the whole form page.
import type { Plugin } from 'vite';

const left = '@rjsf/validator-ajv8';

export function withoutValidator(): Plugin {
  return {
    name: 'without-validator',
    enforce: 'pre',
    resolveId: (id) => (id === left ? `\0${left}` : undefined),
    load: (id) => (id === `\0${left}` ? 'export default undefined;' : undefined),
  };
}
