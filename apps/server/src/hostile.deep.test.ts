import { hostileTests } from './testing/hostile-tests.ts';

hostileTests('everybody');
