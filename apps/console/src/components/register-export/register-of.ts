// Which list a register is of, as the server takes it.
import type { inferInput } from '@trpc/tanstack-react-query';
import type { trpc } from '../../api.ts';

export type RegisterOf = inferInput<typeof trpc.registers.columns>;
