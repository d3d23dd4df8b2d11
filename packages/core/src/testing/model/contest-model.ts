// What the contest should do, told a second time and in another way: no machine, no tables, no shared code with the engine.
// The model-based test holds the two against each other, command by command: what is refused and with which code, where the
// item stands, who is asked, when it is due and which timers are set.
import type { Step } from './attempt.ts';
import { approved, around, byApplicant, byKeeper, ends, fills, forward, graceMs, needsWords, notes, rejected, reopened, returns, reviews, rung, sideBySide, urgeMs, whilePaused, whose } from './contest-rules.ts';
import { Deadlines } from './model-deadlines.ts';
import { applicant, experts, isOwn, posts, stranger, taskFor, type Task } from './model-office.ts';
import { partyOf, Signing, type Mode } from './model-signing.ts';

interface Second {
  readonly by: string;
  readonly until: number;
  readonly before: Decided;
}

type Decided = { readonly stage: string; readonly people: readonly string[] } | undefined;

/** One entry as the office would tell it. */
export class ContestModel {
  stage = 'nomination';
  version = 0;
  tasks: Task[] = [];
  readonly deadlines: Deadlines;
  readonly #mode: Mode;
  readonly #returned = new Map<string, number>();
  /** Who closed a task by deciding, in order. */
  #signers: string[] = [];
  #appealed = false;
  #signing: Signing | undefined;
  #last: Decided;
  #second: Second | undefined;
  #sentBack: { readonly by: string; readonly straightTo: string | undefined } | undefined;
  #touched = false;
  #paused = false;
  #archived = false;
  #urged: number | undefined;
  #move = { action: '', by: '', stayed: false };
  #now: number;

  constructor(mode: Mode, now: number) {
    this.#mode = mode;
    this.#now = now;
    this.deadlines = new Deadlines(now);
    this.#go('intake');
    this.#log('submit', applicant, false);
  }

  /** Whether nothing can become of it any more. */
  isOver(): boolean {
    return ends.includes(this.stage) && !reopened.includes(this.stage);
  }

  /** Whose an action would be now. */
  whose(action: Step['action']): readonly string[] {
    if (action === 'takeBack') return this.#second === undefined ? [] : [this.#second.by];
    if (byApplicant.includes(action)) return [applicant];
    if (action === 'resume' || byKeeper.includes(action)) return posts['clerk'] ?? [];
    return [...new Set(this.tasks.flatMap((task) => (task.holder === undefined ? (posts[task.whose] ?? [task.whose]) : [task.holder])))];
  }

  /** Signers who were added and have not signed, and by whom. */
  added(): readonly { readonly to: string; readonly by: string }[] {
    return (this.#signing?.list ?? []).flatMap(({ party, whose: to, addedBy }) => (addedBy === undefined || this.#signing?.said.has(party) === true ? [] : [{ to, by: addedBy }]));
  }

  /** What takes it on from here. */
  forward(): Step['action'] {
    if (this.#paused) return 'resume';
    const own: Readonly<Record<string, Step['action']>> = forward;
    return own[this.stage] ?? (this.tasks.some((task) => task.lender !== undefined) ? 'opine' : 'approve');
  }

  /** The refusal's code, or undefined when the office lets her; then the item is as it is afterwards. */
  attempt(step: Step, now: number): string | undefined {
    this.#now = now;
    if (step.action === 'advance') return this.#pass();
    if (step.who === stranger) return 'NOT_FOUND';
    if (step.action === 'open') return this.#open(step.who);
    if (this.#isStale(step)) return 'STALE_VERSION';
    if (this.#paused && !whilePaused.includes(step.action)) return 'ITEM_PAUSED';
    const task = this.#grant(step);
    if (typeof task === 'string') return task;
    if (step.silent && needsWords.includes(step.action)) return 'OPINION_REQUIRED';
    if (notes.includes(step.action)) return this.#note(step);
    if (this.stage === 'nomination' && fills.includes(step.action) && step.action !== 'submit') return 'FORM_INVALID';
    if (step.action === 'submit' && this.stage !== 'nomination') return 'BAD_REQUEST';
    const from = this.stage;
    const [version, second] = [this.version, this.#second];
    const refused = this.#asks(step) ?? this.#do(step, task);
    if (refused !== undefined) return refused;
    // Whatever was done, an earlier decision can be taken back no more.
    if (this.#second === second) this.#second = undefined;
    if (this.version === version) this.#log(step.action, step.who, this.stage === from);
    return undefined;
  }

  /** Whether it is another version than she saw, and more than colleagues' words beside hers. */
  #isStale({ action, stale, who }: Step): boolean {
    if (!stale || notes.includes(action) || this.version < 2) return false;
    return !(sideBySide.includes(action) && sideBySide.includes(this.#move.action) && this.#move.stayed && this.#move.by !== who);
  }

  #grant({ action, who }: Step): Task | string | undefined {
    const keeps = posts['clerk']?.includes(who) === true;
    if (byApplicant.includes(action)) return who === applicant ? undefined : 'NOT_ALLOWED';
    if (byKeeper.includes(action)) return keeps ? undefined : 'NOT_ALLOWED';
    if (notes.includes(action) || (keeps && (action === 'pause' || action === 'resume'))) return undefined;
    if (action !== 'takeBack') return this.#task(action, who);
    if (this.#second?.by !== who) return 'NOT_ALLOWED';
    return this.#second.until <= this.#now || this.tasks.some((task) => task.arriving === undefined || task.arriving <= this.#now) ? 'GRACE_OVER' : undefined;
  }

  #task(action: string, who: string): Task | string {
    const task = taskFor({ who, action, tasks: this.tasks, claimFirst: this.stage === 'intake' && this.#mode === 'vote', isReview: reviews.includes(this.stage) });
    if (typeof task === 'string') return task;
    if ((action === 'approve' || action === 'reject' || action === 'decline') && this.#before(this.stage).includes(who)) return 'SAME_PERSON';
    return this.stage === 'review' && this.#signers.includes(who) ? 'SIGNED_BEFORE' : task;
  }

  /** What else an action asks of who does it. */
  #asks(step: Step): string | undefined {
    const { action, who, to } = step;
    switch (action) {
      case 'return':
        return step.back === 'straight' && !this.#comesStraightFrom(step.target) ? 'BAD_REQUEST' : undefined;
      case 'opine':
        return step.silent && reviews.includes(this.stage) ? 'OPINION_REQUIRED' : undefined;
      case 'record':
        return step.declined && this.stage !== 'award' ? 'BAD_REQUEST' : undefined;
      case 'transfer':
        return this.#mayDecide(who, to) ? undefined : 'PERSON_INVALID';
      case 'delegate':
        return to === who || !this.#isColleague(to) ? 'PERSON_INVALID' : undefined;
      case 'addSigner': {
        if (!this.#mayDecide(who, to)) return 'PERSON_INVALID';
        const signs = this.#signing === undefined ? this.tasks.some((one) => one.party === partyOf(to)) : this.#signing.list.some((one) => one.party === partyOf(to));
        return signs ? 'SIGNER_INVALID' : undefined;
      }
      case 'removeSigner': {
        const added = this.#signing?.list.find((one) => one.whose === to && one.addedBy !== undefined);
        return added?.addedBy !== who || this.#signing?.said.has(added.party) === true ? 'SIGNER_INVALID' : undefined;
      }
      default:
        return undefined;
    }
  }

  #do(step: Step, task: Task | undefined): string | undefined {
    const { action, who } = step;
    const no = 'ACTION_NOT_POSSIBLE';
    const over = ends.includes(this.stage);
    switch (action) {
      case 'reopen':
        return reopened.includes(this.stage) ? this.#go('check') : no;
      case 'terminate':
      case 'void':
        return over ? no : this.#go(action === 'void' ? 'voided' : 'terminated');
      case 'withdraw':
        if (this.stage === 'award') return this.#startOver('lapsed');
        return this.stage === 'intake' && !this.#touched && (this.#signing?.said.size ?? 0) === 0 ? this.#startOver('nomination') : no;
      case 'takeBack':
        return this.#takeBack(who);
      case 'pause':
      case 'resume':
        if (this.#paused !== (action === 'resume') || around[this.stage]?.includes(action) !== true) return no;
        this.#paused = action === 'pause';
        this.deadlines[action](this.#now);
        return undefined;
      case 'submit':
        return this.#go(this.#sentBack?.by ?? 'intake');
      case 'record':
        if (this.stage !== 'award') return no;
        this.#signers.push(who);
        return this.#go(step.declined ? 'refused' : 'rest');
      case 'object':
        return this.stage === 'notice' ? this.#go('chair') : no;
      case 'correct':
        if (this.stage !== 'notice') return no;
        this.deadlines.renew(this.#now);
        return undefined;
      case 'appeal':
        if (this.stage !== 'appealPeriod') return no;
        this.#appealed = true;
        return this.#go('review');
      case 'return':
        return this.#return(step);
      case 'approve':
      case 'reject':
        return task === undefined || !reviews.includes(this.stage) ? no : this.#decide(who, task, action === 'approve');
      case 'opine':
        if (task?.lender === undefined) return no;
        [task.holder, task.lender] = [task.lender, undefined];
        return undefined;
      default:
        return task === undefined || around[this.stage]?.includes(action) !== true ? no : this.#handle(step, task);
    }
  }

  /** What is done around a task. */
  #handle({ action, who, to, place }: Step, task: Task): undefined {
    switch (action) {
      case 'claim':
        [task.holder, task.lender, this.#touched] = [who, undefined, true];
        return undefined;
      case 'release':
        task.holder = undefined;
        return undefined;
      case 'transfer':
      case 'delegate':
        [task.holder, task.lender, this.#touched] = [to, action === 'delegate' ? who : undefined, true];
        return undefined;
      case 'addSigner':
        this.#touched = true;
        this.#signing ??= new Signing('any', this.tasks.map((one) => ({ party: one.party, whose: one.whose })));
        this.#signing.add(to, { to: task.party, place, by: who });
        return this.#ask(who);
      case 'removeSigner':
        this.#signing?.remove(partyOf(to));
        return this.#ask(who);
      default:
        return undefined;
    }
  }

  /** Opens the tasks of those whose turn has come, and takes away those of who waits now; ends the stage when it is carried or refused. */
  #ask(by: string): undefined {
    const signing = this.#signing;
    if (signing === undefined) return undefined;
    const asked = signing.asked();
    // A superior who was told later is none of them, and her task stays.
    const waits = (task: Task) => signing.list.some((one) => one.party === task.party) || task.party !== 'escalated';
    this.tasks = this.tasks.filter((task) => asked.some((one) => one.party === task.party) || !waits(task));
    for (const one of asked) if (!this.tasks.some((task) => task.party === one.party)) this.#put(one.party, one.whose);
    const result = signing.result();
    if (result === undefined) return undefined;
    this.#last = { stage: this.stage, people: [...new Set([by, ...[...signing.said.values()].map((one) => one.by)])] };
    return this.#go((result ? approved : rejected)[this.stage] ?? '', result);
  }

  #decide(who: string, task: Task, yes: boolean): string | undefined {
    const signing = this.#signing;
    if (signing !== undefined) {
      if (!signing.asked().some((one) => one.party === task.party)) return 'ACTION_NOT_POSSIBLE';
      signing.said.set(task.party, { yes, by: who });
      this.#signers.push(who);
      this.tasks = this.tasks.filter((one) => one !== task);
      return this.#ask(who);
    }
    this.#signers.push(who);
    const at = this.stage;
    const second = { by: who, until: this.#now + graceMs, before: this.#last };
    this.#last = { stage: at, people: [who] };
    this.#go((yes ? approved : rejected)[at] ?? '', yes);
    if (at !== 'intake') return undefined;
    this.#second = second;
    for (const one of this.tasks) one.arriving = second.until;
    return undefined;
  }

  #takeBack(who: string): undefined {
    this.#signers.splice(this.#signers.lastIndexOf(who), 1);
    this.#last = this.#second?.before;
    return this.#go('intake');
  }

  #return({ target, back, who }: Step): string | undefined {
    const used = this.#returned.get(this.stage) ?? 0;
    if (returns[this.stage]?.includes(target) !== true || used >= 2) return 'ACTION_NOT_POSSIBLE';
    this.#returned.set(this.stage, used + 1);
    this.deadlines.keepUsed(this.#now);
    this.#sentBack = back === 'rewalk' || (back === undefined && !this.#comesStraightFrom(target)) ? undefined : { by: this.stage, straightTo: target };
    this.#last = undefined;
    this.#signers.push(who);
    return this.#go(target);
  }

  #comesStraightFrom(target: string): boolean {
    return target === 'nomination' ? ['check', 'jury'].includes(this.stage) : target === 'check' && this.stage === 'jury';
  }

  #startOver(to: string): undefined {
    this.#last = undefined;
    this.#sentBack = undefined;
    return this.#go(to);
  }

  /** Whatever is due rings, the oldest first; what it brings about happens now. */
  #pass(): undefined {
    for (;;) {
      const name = this.deadlines.ring(this.#now);
      if (name === undefined) return undefined;
      this.#second = undefined;
      const from = this.stage;
      const to = rung[name];
      if (to !== undefined) this.#go(to);
      // A superior who is told of a stage may act there too; where several sign she does not become one of them.
      else if (name === 'escalate') this.#put('escalated', this.#seat('chair'));
      this.#log(`timer.${name}`, '', from === this.stage);
    }
  }

  #open(who: string): undefined {
    const hers = this.tasks.filter((task) => (isOwn(task, who) || task.holder === who) && task.arriving !== undefined && task.arriving > this.#now);
    if (hers.length > 0 && this.#second?.by !== who) for (const task of this.tasks) if (task.arriving !== undefined && task.arriving > this.#now) task.arriving = this.#now;
    return undefined;
  }

  #note({ action, who, to, alone }: Step): string | undefined {
    if ((action === 'comment' || action === 'copy') && !alone && (to === who || !this.#isColleague(to))) return 'PERSON_INVALID';
    if (action === 'copy' && alone) return 'BAD_REQUEST';
    if (action === 'archive') {
      if (!ends.includes(this.stage) || this.#archived) return 'NOT_FINISHED';
      this.#archived = true;
    }
    if (action === 'urge') {
      if (ends.includes(this.stage)) return 'ACTION_NOT_POSSIBLE';
      if (this.#urged !== undefined && this.#urged + urgeMs > this.#now) return 'TOO_SOON';
      this.#urged = this.#now;
    }
    return undefined;
  }

  #isColleague(who: string): boolean {
    return who !== applicant && who !== stranger;
  }

  /** Whether a task can be handed to her for good, or her signature asked for. */
  #mayDecide(by: string, who: string): boolean {
    if (by === who || !this.#isColleague(who)) return false;
    return !(reviews.includes(this.stage) && this.#before(this.stage).includes(who)) && !(this.stage === 'review' && this.#signers.includes(who));
  }

  /** Who decided another stage last: they may not decide this one too. */
  #before(stage: string): readonly string[] {
    return this.#last === undefined || this.#last.stage === stage ? [] : this.#last.people;
  }

  /** The post asked for, or who stands in where nobody of it may decide. */
  #seat(post: string): string {
    if (!reviews.includes(this.stage)) return post;
    const barred = (who: string) => this.#before(this.stage).includes(who) || (this.stage === 'review' && this.#signers.includes(who));
    return [post, 'deputyChair', 'chair'].find((one) => posts[one]?.some((who) => !barred(who)) === true) ?? post;
  }

  #put(party: string, to: string): void {
    this.tasks.push({ party, whose: to, holder: undefined, lender: undefined, arriving: undefined });
  }

  #log(action: string, by: string, stayed: boolean): void {
    this.version += 1;
    this.#move = { action, by, stayed };
    // Who signs is told to the log as well.
    if (this.stage === 'jury' && !stayed && this.#signing !== undefined) this.#log('roster', '', true);
  }

  #go(asked: string, yes?: boolean): undefined {
    // Another look is asked for once: refused again, it stands.
    const to = asked === 'appealPeriod' && this.#appealed ? 'refused' : asked;
    // Where it was sent straight back to, a yes takes it to who sent it, and that is that.
    if (yes === true && this.stage === 'check' && this.#sentBack?.straightTo === 'check') this.#sentBack = undefined;
    this.stage = to;
    this.#touched = false;
    this.#paused = false;
    this.#signing = undefined;
    this.#archived = false;
    this.tasks = [];
    this.deadlines.enter(to, this.#now);
    if (to === 'jury') return this.#seatJury();
    const post = whose[to];
    if (post !== undefined) this.#put(post === applicant ? 'applicant' : `${post}@district`, this.#seat(post));
    return undefined;
  }

  /** Every expert who did not decide the level before; where none is left, who stands in; where nobody is, it stays as it is. */
  #seatJury(): undefined {
    const jurors = experts.filter((one) => !this.#before('jury').includes(one)).map((one) => ({ party: partyOf(one), whose: one }));
    const other = ['deputyChair', 'chair'].find((post) => posts[post]?.some((who) => !this.#before('jury').includes(who)) === true);
    const list = jurors.length > 0 ? jurors : other === undefined ? [] : [{ party: `${other}@d`, whose: other }];
    if (list.length === 0) return undefined;
    this.#signing = new Signing(this.#mode, list);
    for (const one of this.#signing.asked()) this.#put(one.party, one.whose);
    return undefined;
  }
}
