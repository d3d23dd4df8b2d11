// A new plan has the make-up of the rules filled in, in the rules' own words and numbers. domain.md §8.2
import { expect, it } from 'vitest';
import { districtCongress } from '../office.ts';
import { planForm } from './plan.ts';

it('begins with the six targets of the rules, each of which a form accepts', () => {
  const { properties } = planForm(districtCongress).schema;
  expect(properties).toMatchObject({
    targets: {
      default: [
        { trait: 'frontline', bound: 'least', amount: 60, unit: 'percent' }, { trait: 'nonParty', bound: 'least', amount: 25, unit: 'percent' }, { trait: 'womenWorker', bound: 'most', amount: 40, unit: 'percent' },
        { trait: 'under35', bound: 'least', amount: 15, unit: 'percent' }, { trait: 'minority', bound: 'least', amount: 1, unit: 'people' }, { trait: 'newForms', bound: 'least', amount: 3, unit: 'percent' },
      ],
    },
  });
});
