// The district's units as the core takes them.
import type { OrgUnit } from '@jinguo/core';
import { orgUnits } from './org-units.ts';

export const units: readonly OrgUnit[] = orgUnits.map(({ code, parent, level, zh, en }) => ({ id: code, parent, level, zh, en }));
