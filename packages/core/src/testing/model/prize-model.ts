// What the prize workflow should do, told a second time and in another way: no machine, no tables, no shared code with the
// engine. The model-based test holds the two against each other, command by command.
export type Mode = 'any' | 'all' | 'inOrder' | 'vote';

export interface Try {
  readonly who: string;
  readonly action: 'submit' | 'approve' | 'reject' | 'return' | 'withdraw' | 'claim' | 'release' | 'transfer' | 'delegate' | 'opine' | 'pause' | 'resume' | 'terminate' | 'void' | 'takeBack' | 'reopen';
  readonly target: 'nomination' | 'intake' | 'check';
  readonly back: 'straight' | 'rewalk';
  readonly to: string;
}

const experts = ['e1', 'e2', 'e3', 'e4', 'e5'];
export const office = ['clerk.d', 'clerk2', 'sectionHead.d', 'chair.d', ...experts];
export const everybody = [...office, 'lan'];

/** A task: the people whose it is, who has it in hand, and who lent it out. */
interface Task {
  readonly whose: readonly string[];
  holder: string | undefined;
  lender: string | undefined;
}

interface Second {
  readonly by: string;
  readonly lastBefore: Decided;
}

type Decided = { readonly stage: string; readonly people: readonly string[] } | undefined;

/** One item as the office would tell it. */
export class PrizeModel {
  stage = 'intake';
  paused = false;
  #mode: Mode;
  #tasks: Task[] = [];
  #votes = new Map<string, boolean>();
  #returns = new Map<string, number>();
  #last: Decided;
  #second: Second | undefined;
  #touched = false;
  #straightBackTo: string | undefined;
  #sentTo: string | undefined;

  constructor(mode: Mode) {
    this.#mode = mode;
    this.#enter('intake');
  }

  /** Whether the office lets her; when it does, the item is as it is afterwards. */
  accepts(one: Try): boolean {
    const done = this.#do(one);
    // Whatever was done, nobody can take an earlier decision back any more; a decision just made can be.
    if (done && !(this.#fresh && (one.action === 'approve' || one.action === 'reject'))) this.#second = undefined;
    this.#fresh = false;
    return done;
  }

  #fresh = false;

  #do(one: Try): boolean {
    const over = ['named', 'refused', 'terminated', 'voided'].includes(this.stage);
    const keeper = one.who === 'clerk.d' || one.who === 'clerk2';
    if (one.action === 'reopen') return keeper && this.stage === 'refused' && this.#enter('check');
    if (over) return false;
    if (one.action === 'terminate' || one.action === 'void') {
      if (!keeper) return false;
      this.paused = false;
      return this.#enter(one.action === 'terminate' ? 'terminated' : 'voided');
    }
    if (one.action === 'withdraw') return one.who === 'lan' && this.stage === 'intake' && !this.#touched && this.#unpaused() && this.#enter('nomination');
    if (one.action === 'takeBack') return this.#takeBack(one.who);
    if (one.action === 'pause' || one.action === 'resume') return this.#rest(one, keeper);
    if (this.paused && one.action !== 'transfer') return false;
    return this.#onTask(one);
  }

  #rest(one: Try, keeper: boolean): boolean {
    const wants = one.action === 'pause';
    if (this.paused === wants) return false;
    if (!keeper && !this.#mayTouch(one.who, one.action)) return false;
    this.paused = wants;
    return true;
  }

  #takeBack(who: string): boolean {
    if (this.paused || this.#second?.by !== who) return false;
    const { lastBefore } = this.#second;
    this.#enter('intake');
    this.#last = lastBefore;
    return true;
  }

  #onTask(one: Try): boolean {
    const task = this.#taskOf(one.who, one.action);
    if (task === undefined) return false;
    const lent = task.lender !== undefined;
    if (lent && task.holder === one.who && one.action !== 'opine') return false;
    switch (one.action) {
      case 'submit':
        return this.stage === 'nomination' && this.#enter(this.#sentTo === 'nomination' && this.#straightBackTo !== undefined ? this.#straightBackTo : 'intake');
      case 'opine':
        if (this.stage === 'nomination' || !lent || task.holder !== one.who) return false;
        task.holder = task.lender;
        task.lender = undefined;
        return true;
      case 'claim':
        if (this.stage === 'nomination' || task.holder === one.who) return false;
        task.holder = one.who;
        task.lender = undefined;
        return this.#touch();
      case 'release':
        if (this.stage === 'nomination' || task.holder !== one.who) return false;
        task.holder = undefined;
        return true;
      case 'transfer':
      case 'delegate':
        if (this.stage === 'nomination' || one.to === one.who || one.to === 'lan') return false;
        if (one.action === 'transfer' && this.#before(this.stage).includes(one.to)) return false;
        task.lender = one.action === 'delegate' ? one.who : undefined;
        task.holder = one.to;
        return this.#touch();
      case 'return':
        return this.#sendBack(one);
      case 'approve':
      case 'reject':
        return this.#decide(one.who, task, one.action === 'approve');
      default:
        return false;
    }
  }

  #decide(who: string, task: Task, yes: boolean): boolean {
    if (this.stage === 'nomination') return false;
    if (this.#before(this.stage).includes(who)) return false;
    if (this.stage === 'jury') return this.#vote(who, task, yes);
    const at = this.stage;
    const second: Second = { by: who, lastBefore: this.#last };
    this.#last = { stage: at, people: [who] };
    if (at === 'intake') {
      this.#second = second;
      this.#fresh = true;
      return this.#enter(yes ? 'check' : 'chair');
    }
    if (at === 'chair') return this.#enter(yes ? 'named' : 'refused');
    if (!yes) return this.#enter('chair');
    this.#forgetStraight('check');
    return this.#enter('jury');
  }

  #vote(who: string, task: Task, yes: boolean): boolean {
    const voter = task.whose[0] ?? '';
    this.#votes.set(voter, yes);
    this.#signers.set(voter, who);
    this.#tasks = this.#tasks.filter((one) => one !== task);
    const [yeses, noes] = [true, false].map((wanted) => [...this.#votes.values()].filter((vote) => vote === wanted).length);
    const left = this.#voters.length - this.#votes.size;
    const result = this.#result(yeses ?? 0, noes ?? 0, left);
    if (result === undefined) {
      const next = this.#voters[this.#votes.size];
      if (this.#mode === 'inOrder' && next !== undefined) this.#tasks.push({ whose: [next], holder: undefined, lender: undefined });
      return true;
    }
    this.#last = { stage: 'jury', people: [...new Set(this.#signers.values())] };
    return this.#enter(result ? 'chair' : 'refused');
  }

  #signers = new Map<string, string>();
  #voters: readonly string[] = experts;

  /** Who decided another stage last: they may not decide this one too. */
  #before(stage: string): readonly string[] {
    return this.#last === undefined || this.#last.stage === stage ? [] : this.#last.people;
  }

  #result(yes: number, no: number, left: number): boolean | undefined {
    if (this.#mode === 'any') return yes > 0;
    if (this.#mode === 'vote') return yes * 2 > this.#voters.length ? true : (yes + left) * 2 > this.#voters.length ? undefined : false;
    return no > 0 ? false : left === 0 ? true : undefined;
  }

  #sendBack({ target, back }: Try): boolean {
    const ways: Readonly<Record<string, readonly string[]>> = { check: ['nomination', 'intake'], jury: ['check', 'nomination'] };
    if (!(ways[this.stage] ?? []).includes(target)) return false;
    // Only the applicant, and the check for the jury, can send it straight back.
    if (back === 'straight' && target === 'intake') return false;
    const used = this.#returns.get(this.stage) ?? 0;
    if (used >= 2) return false;
    this.#returns.set(this.stage, used + 1);
    this.#straightBackTo = back === 'straight' ? this.stage : undefined;
    this.#sentTo = target;
    this.#last = undefined;
    return this.#enter(target);
  }

  #forgetStraight(at: string): void {
    if (this.#sentTo !== at) return;
    this.#straightBackTo = undefined;
    this.#sentTo = undefined;
  }

  #enter(stage: string): true {
    this.stage = stage;
    this.#touched = false;
    this.#votes.clear();
    this.#signers.clear();
    const free = (whose: readonly string[]): Task => ({ whose, holder: undefined, lender: undefined });
    const before = this.#before(stage);
    this.#voters = experts.filter((one) => !before.includes(one));
    // Whoever decided the level before is not asked again: the chair is, if she may.
    const or = (own: string) => (before.includes(own) && !before.includes('chair.d') ? 'chair.d' : own);
    const tasks: Readonly<Record<string, readonly Task[]>> = {
      nomination: [free(['lan'])],
      intake: [free(['clerk.d', 'clerk2'])],
      check: [free([or('sectionHead.d')])],
      jury: (this.#mode === 'inOrder' ? this.#voters.slice(0, 1) : this.#voters).map((one) => free([one])),
      chair: [free(['chair.d'])],
    };
    this.#tasks = [...(tasks[stage] ?? [])];
    return true;
  }

  /** The task she would act on: one in her hands before one that is anybody's before one she lent out and now reclaims. */
  #taskOf(who: string, action: string): Task | undefined {
    const hers = this.#tasks.filter((one) => one.whose.includes(who) || one.holder === who || one.lender === who);
    return hers.find((one) => one.holder === who) ?? hers.find((one) => one.holder === undefined) ?? (action === 'claim' ? hers.find((one) => one.lender === who) : undefined);
  }

  #mayTouch(who: string, action: string): boolean {
    const task = this.#taskOf(who, action);
    return task !== undefined && !(task.lender !== undefined && task.holder === who);
  }

  #unpaused(): boolean {
    this.paused = false;
    return true;
  }

  #touch(): true {
    this.#touched = true;
    return true;
  }
}
