// Which columns a register 台账 may have; the file itself comes from /registers (register/routes.ts).
import { columnsOf } from '../register/write-register.ts';
import { registerOf } from '../register/request.ts';
import { router, signedIn } from './procedures.ts';

export const registers = router({
  columns: signedIn.input(registerOf).query(({ ctx, input }) => columnsOf(ctx.parts.engine, ctx.person, input)),
});
