// Each hostile input at each procedure, by one of two people; hostile.deep.test.ts lets both send each.
import { hostileTests } from './testing/hostile-tests.ts';

hostileTests('turns');
