// SPDX-License-Identifier: MIT
// Made by tools/types from the schemas of the questions; do not edit.

/** Loads the library; source is the address of teabehaldus.wasm, or its bytes. */
export function load(source?: URL | string | BufferSource): Promise<Ask>;

/** Asks one question. A string is taken as its JSON. */
export interface Ask {
  (question: AccountQuestion): Reply<AccountAnswer>;
  (question: AccountTermQuestion): Reply<AccountTermAnswer>;
  (question: AttachmentQuestion): Reply<AttachmentAnswer>;
  (question: BackupQuestion): Reply<BackupAnswer>;
  (question: BasisQuestion): Reply<BasisAnswer>;
  (question: CalendarQuestion): Reply<CalendarAnswer>;
  (question: CarrierDestructionQuestion): Reply<CarrierDestructionAnswer>;
  (question: CertNoticeQuestion): Reply<CertNoticeAnswer>;
  (question: ClosingQuestion): Reply<ClosingAnswer>;
  (question: CopyFeeQuestion): Reply<CopyFeeAnswer>;
  (question: DestructionQuestion): Reply<DestructionAnswer>;
  (question: DispositionQuestion): Reply<DispositionAnswer>;
  (question: DueQuestion): Reply<DueAnswer>;
  (question: EncryptionQuestion): Reply<EncryptionAnswer>;
  (question: ErasureQuestion): Reply<ErasureAnswer>;
  (question: FeeQuestion): Reply<FeeAnswer>;
  (question: HandoverQuestion): Reply<HandoverAnswer>;
  (question: HoursQuestion): Reply<HoursAnswer>;
  (question: InformationRefusalQuestion): Reply<InformationRefusalAnswer>;
  (question: IskeQuestion): Reply<IskeAnswer>;
  (question: KeepingQuestion): Reply<KeepingAnswer>;
  (question: LeavingNoticeQuestion): Reply<LeavingNoticeAnswer>;
  (question: LetterSilenceQuestion): Reply<LetterSilenceAnswer>;
  (question: MailAddressQuestion): Reply<MailAddressAnswer>;
  (question: MaskedNameQuestion): Reply<MaskedNameAnswer>;
  (question: MobileLockQuestion): Reply<MobileLockAnswer>;
  (question: NumberQuestion): Reply<NumberAnswer>;
  (question: OldLevelQuestion): Reply<OldLevelAnswer>;
  (question: OutsideQuestion): Reply<OutsideAnswer>;
  (question: PassingOnQuestion): Reply<PassingOnAnswer>;
  (question: PasswordQuestion): Reply<PasswordAnswer>;
  (question: PersonalDataQuestion): Reply<PersonalDataAnswer>;
  (question: ProcessingQuestion): Reply<ProcessingAnswer>;
  (question: ProfileCheckQuestion): Reply<ProfileCheckAnswer>;
  (question: PublicationQuestion): Reply<PublicationAnswer>;
  (question: ReadTermQuestion): Reply<ReadTermAnswer>;
  (question: RecipientsQuestion): Reply<RecipientsAnswer>;
  (question: ReferenceQuestion): Reply<ReferenceAnswer>;
  (question: RegistrableQuestion): Reply<RegistrableAnswer>;
  (question: RegistrarQuestion): Reply<RegistrarAnswer>;
  (question: RequestRegistrationQuestion): Reply<RequestRegistrationAnswer>;
  (question: RestrictionQuestion): Reply<RestrictionAnswer>;
  (question: RestrictionCheckQuestion): Reply<RestrictionCheckAnswer>;
  (question: RestrictionEndQuestion): Reply<RestrictionEndAnswer>;
  (question: RetentionQuestion): Reply<RetentionAnswer>;
  (question: RulesQuestion): Reply<RulesAnswer>;
  (question: ScreenLockQuestion): Reply<ScreenLockAnswer>;
  (question: SensitiveQuestion): Reply<SensitiveAnswer>;
  (question: ShredderQuestion): Reply<ShredderAnswer>;
  (question: ShredderLevelQuestion): Reply<ShredderLevelAnswer>;
  (question: StateSecretQuestion): Reply<StateSecretAnswer>;
  (question: StoppageQuestion): Reply<StoppageAnswer>;
  (question: SurveillanceQuestion): Reply<SurveillanceAnswer>;
  (question: TermQuestion): Reply<TermAnswer>;
  (question: TitleQuestion): Reply<TitleAnswer>;
  (question: TransferQuestion): Reply<TransferAnswer>;
  (question: UserNameQuestion): Reply<UserNameAnswer>;
  (question: string): Reply<Record<string, unknown>>;
}

/** What comes back: the answer, or an error; errors of single names of the answer; the reasons that were asked for. */
export interface Reply<T> {
  id?: unknown;
  answer?: T;
  error?: Refused;
  errors?: Record<string, Refused>;
  reasons?: Step[];
}

export interface Refused { kind: string; at?: string; value?: string; first?: string; last?: string; et: string; en: string }

export interface Step { day?: string; code: string; et: string; en: string; source?: Source }

export interface Source { act?: string; provision?: string; ref?: string; url?: string; checked?: string; copy?: boolean; doubt?: string }

/** What is the state of an account? */
export interface AccountQuestion {
  /** from work, in any order; without it there are none */
  absences?: {
    /** the first day */
    from: string;
    /** the last day, included; without it the absence goes on */
    to?: string;
  }[];
  ask: "account";
  /** of the rules, in any order; without it there are none */
  breaches?: ({
    /** the day from which it is suspected */
    day: string;
    /** the day on which the user explained it */
    explained?: string;
    /** what it proved to be */
    kind: "deliberate" | "ignorance" | "suspicion";
  })[];
  /** the last day of a contract partner's term */
  contract_end?: string;
  /** the last day of employment or service */
  employment_end?: string;
  /** the first day of the account */
  granted: string;
  /** who has the account */
  holder: "employee" | "official" | "contract-partner" | "guest" | "student";
  /** any value; it comes back */
  id?: unknown;
  /** whose rules and days off count: the id of a shipped institution, or a profile as its JSON; without it those of whom the program serves or, where it serves nobody, of the book in the title of the question or of the statutes alone */
  institution?: "antsla" | "rmk" | "saaremaa" | "ttu" | Record<string, unknown>;
  /** the account has a mailbox */
  mailbox: boolean;
  /** the day asked */
  on: string;
  /** the day of the last change; without it none is known, and the password is as old as the account */
  password_changed?: string;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface AccountAnswer {
  /** the first day of that state */
  since?: string;
  /** the state on the day */
  state: "not-granted" | "active" | "expiring" | "suspended" | "closed" | "mailbox-archived" | "deletable";
}

/** May a contract partner's account be granted for so long? */
export interface AccountTermQuestion {
  ask: "account-term";
  /** the last day, included */
  end: string;
  /** the first day of the account */
  granted: string;
  /** any value; it comes back */
  id?: unknown;
  /** whose rules and days off count: the id of a shipped institution, or a profile as its JSON; without it those of whom the program serves or, where it serves nobody, of the book in the title of the question or of the statutes alone */
  institution?: "antsla" | "rmk" | "saaremaa" | "ttu" | Record<string, unknown>;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface AccountTermAnswer {
  /** it is allowed as it is asked */
  allowed: boolean;
}

/** May an attachment be opened or sent? */
export interface AttachmentQuestion {
  ask: "attachment";
  /** the clause that is asked, one of the institution */
  clause: "antsla-19.6" | "saaremaa-4.20";
  /** where it goes, as the clause says */
  direction: "received" | "sent";
  /** sending it is a task of the user */
  duty?: boolean;
  /** the name of the file */
  file: string;
  /** any value; it comes back */
  id?: unknown;
  /** whose rules are asked */
  institution: "antsla" | "saaremaa";
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface AttachmentAnswer {
  /** it is allowed as it is asked */
  allowed: boolean;
}

/** Until when is a backup kept (RMK)? */
export interface BackupQuestion {
  ask: "backup";
  /** what kind of copy */
  copy: "daily" | "monthly" | "software";
  /** the day on which it was taken */
  event: string;
  /** any value; it comes back */
  id?: unknown;
  /** whose rules and days off count: the id of a shipped institution, or a profile as its JSON; without it those of whom the program serves or, where it serves nobody, of the book in the title of the question or of the statutes alone */
  institution?: "antsla" | "rmk" | "saaremaa" | "ttu" | Record<string, unknown>;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface BackupAnswer {
  /** the last day on which it is kept */
  keep_until: string;
}

/** Which bases does a text name? */
export interface BasisQuestion {
  ask: "basis";
  /** any value; it comes back */
  id?: unknown;
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** the field as people write it */
  text: string;
}

export interface BasisAnswer {
  /** the points of AvTS § 35 that it names, in their order */
  read_bases: string[];
  /** more stands there: another act, a day, a term, or what is not read */
  unread: boolean;
}

/** Which days of a year are working days? */
export interface CalendarQuestion {
  ask: "calendar";
  /** any value; it comes back */
  id?: unknown;
  /** whose rules and days off count: the id of a shipped institution, or a profile as its JSON; without it those of whom the program serves or, where it serves nobody, of the book in the title of the question or of the statutes alone */
  institution?: "antsla" | "rmk" | "saaremaa" | "ttu" | Record<string, unknown>;
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** 1999 to 2100 */
  year: number;
}

export interface CalendarAnswer {
  /** the holidays and the shortened days of the year, and what the institution changed */
  days: ({
    day: string;
    en: string;
    et: string;
    kind: "workday" | "shortened" | "weekend" | "holiday" | "day-off";
    source: {
      act?: string;
      checked?: string;
      copy?: boolean;
      doubt?: string;
      provision?: string;
      ref?: string;
      url?: string;
    };
  })[];
  /** working days and hours of the twelve months */
  months: {
    hours?: number;
    month: number;
    workdays: number;
  }[];
}

/** From which day may a carrier be destroyed? */
export interface CarrierDestructionQuestion {
  ask: "carrier-destruction";
  /** any value; it comes back */
  id?: unknown;
  /** the last day on which it is needed; without it the need goes on */
  need_until?: string;
  /** the last day of the retention period; without it there is none */
  period_until?: string;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface CarrierDestructionAnswer {
  /** the first day of destruction */
  destroy_from?: string;
  /** there is no such day */
  never?: boolean;
}

/** Must CERT-EE be told at once? */
export interface CertNoticeQuestion {
  ask: "cert-notice";
  /** any value; it comes back */
  id?: unknown;
  /** whose rules are asked */
  institution: "antsla";
  /** to what the contractor changed the priority; without it, to nothing else */
  lowered_to?: "high" | "low" | "medium";
  /** without it, not known */
  priority?: "high" | "low" | "medium";
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** without it, not known */
  risk?: "high" | "low" | "medium";
}

export interface CertNoticeAnswer {
  /** CERT-EE is told at once */
  notify: boolean;
}

/** May an incident be closed? */
export interface ClosingQuestion {
  ask: "closing";
  /** CERT-EE is to be told */
  cert_needed: boolean;
  /** what was done, in any order */
  done: ("cert-told" | "damage-assessed" | "it-measures" | "measures" | "report" | "staff-trained")[];
  /** any value; it comes back */
  id?: unknown;
  /** whose rules are asked */
  institution: "antsla";
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** what it was judged to be */
  risk: "high" | "low" | "medium";
}

export interface ClosingAnswer {
  /** nothing is missing */
  closed: boolean;
  /** what is still to be done, in the words of done */
  missing: string[];
}

/** What may copies on paper cost? */
export interface CopyFeeQuestion {
  ask: "copy-fee";
  /** the state or a municipality asks; without it, another does */
  for_institution?: boolean;
  /** any value; it comes back */
  id?: unknown;
  /** the day of the copies */
  on: string;
  /** pages of paper copies or printouts */
  pages: number;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface CopyFeeAnswer {
  /** the most that may be asked, in euro cents */
  cents: number;
}

/** By which day must be destroyed (RMK)? */
export interface DestructionQuestion {
  ask: "destruction";
  /** the day of the approval or of the receipt of the decision */
  event: string;
  /** any value; it comes back */
  id?: unknown;
  /** whose rules and days off count: the id of a shipped institution, or a profile as its JSON; without it those of whom the program serves or, where it serves nobody, of the book in the title of the question or of the statutes alone */
  institution?: "antsla" | "rmk" | "saaremaa" | "ttu" | Record<string, unknown>;
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** id of a limit of the institution: rmk-19.3/week after the approval of the act, rmk-19.3/month after the decision that permits it */
  rule: string;
}

export interface DestructionAnswer {
  /** the last day in time */
  due: string;
}

/** What is to be done with a record on a day? */
export interface DispositionQuestion {
  ask: "disposition";
  /** any value; it comes back */
  id?: unknown;
  /** whose rules and days off count: the id of a shipped institution, or a profile as its JSON; without it those of whom the program serves or, where it serves nobody, of the book in the title of the question or of the statutes alone */
  institution?: "antsla" | "rmk" | "saaremaa" | "ttu" | Record<string, unknown>;
  /** the day asked */
  on: string;
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** what is known of the record */
  record: {
    /** the decision of the archive */
    appraisal?: {
      date: string;
      number: string;
    };
    /** the day of the closing of the file */
    closed?: string;
    /** the day of its creation */
    created?: string;
    /** the days of the events that the term names */
    events?: string[];
    /** the prolonging of its term; without it there is none */
    extension?: {
      cap?: string;
      mandate: string;
      until: string;
    };
    /** what keeps it from destruction, in any order; without it nothing does */
    holds?: ({
      effect?: "blocks" | "resumes" | "restarts";
      lifted?: string;
      mandate: string;
      opened: string;
    })[];
    /** it belongs to a case file */
    in_file?: boolean;
    /** the days of the documents linked with it, in any order; without it there are none */
    linked?: string[];
    /** the original is on paper */
    paper?: boolean;
    /** and of its receipt, where it came from outside; without it, it did not */
    received?: string;
    /** the retention term as a scheme writes it */
    term: string;
    /** the day to which the State Archivist prolonged the time for the transfer */
    transfer_until?: string;
    /** archival value; without it nobody appraised it */
    value?: "archival" | "not_archival";
    /** a working document */
    working?: boolean;
  };
}

export interface DispositionAnswer {
  /** the first day on which it may be destroyed */
  destroy_from?: string;
  /** keep, transfer, destroy, review, blocked or indeterminate */
  outcome: "keep" | "transfer" | "destroy" | "review" | "blocked" | "indeterminate";
  /** the day on which the duty to transfer arises */
  transfer_by?: string;
}

/** By which day must the act be done? */
export interface DueQuestion {
  ask: "due";
  /** the day on which the act was done, for days_late */
  done?: string;
  /** the day from which the rule counts; it is not counted itself */
  event: string;
  /** what happened on that day; refused where the rule counts from something else */
  event_kind?: "registered" | "received" | "sent" | "signed" | "submitted" | "forwarded" | "learned" | "published" | "resolved" | "happened" | "done" | "approved" | "notified" | "decided" | "held" | "ended" | "started";
  /** any value; it comes back */
  id?: unknown;
  /** whose rules and days off count: the id of a shipped institution, or a profile as its JSON; without it those of whom the program serves or, where it serves nobody, of the book in the title of the question or of the statutes alone */
  institution?: "antsla" | "rmk" | "saaremaa" | "ttu" | Record<string, unknown>;
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** id of a rule: a named one, such as avts-18.1, or one of the institution */
  rule?: string;
  /** a rule that stands in no file yet, instead of rule */
  spec?: {
    act: string;
    advance?: boolean;
    back?: boolean;
    checked?: string;
    copy?: boolean;
    counting?: string;
    doubt?: string;
    earlier?: {
      act?: string;
      checked?: string;
      copy?: boolean;
      doubt?: string;
      extended?: string;
      provision?: string;
      ref?: string;
      since: string;
      term?: string;
      until?: string;
      url?: string;
      window?: string;
    }[];
    en?: string;
    et: string;
    event: "registered" | "received" | "sent" | "signed" | "submitted" | "forwarded" | "learned" | "published" | "resolved" | "happened" | "done" | "approved" | "notified" | "decided" | "held" | "ended" | "started";
    except?: string[];
    extended?: string;
    extension?: {
      doubt?: string;
      en?: string;
      et?: string;
      id?: string;
      notice_before?: boolean;
      notice_doubt?: string;
      notice_provision?: string;
      open_en?: string;
      open_et?: string;
      provision?: string;
    };
    format: number;
    id: string;
    kind?: string;
    open_en?: string;
    open_et?: string;
    provision: string;
    ref?: string;
    relation?: string;
    since?: string;
    start?: string;
    statute?: string;
    statutory?: boolean;
    term?: string;
    until?: string;
    url?: string;
    window?: string;
  };
  /** id of the statutory rule above an institution's rule, where that does not name it */
  under?: string;
}

export interface DueAnswer {
  /** working days after the due day; 0 in time */
  days_late?: number;
  /** the last day in time, until 24:00 */
  due: string;
  /** the last day after the longest extension */
  extended?: string;
  /** the first day on which the act can be done */
  first_day?: string;
  /** the last day on which the extension may be told */
  notice?: string;
}

/** Are data protected as the clause asks? */
export interface EncryptionQuestion {
  ask: "encryption";
  /** how the data go out, as the clause says */
  channel: "any" | "carrier" | "e-mail";
  /** the clause that is asked, one of the institution */
  clause: "antsla-17.1" | "antsla-17.2" | "antsla-19.2" | "saaremaa-4.19";
  /** what the data are */
  data: "public" | "restricted" | "sensitive";
  /** any value; it comes back */
  id?: unknown;
  /** whose rules are asked */
  institution: "antsla" | "saaremaa";
  /** none, encrypted-container, encrypted-medium or a format: cdoc2, ddoc, asice */
  method: string;
  /** encryption is possible in this case */
  possible: boolean;
  /** an e-mail goes out of the institution; without it, it does */
  public_network?: boolean;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface EncryptionAnswer {
  /** the rule is kept */
  satisfied: boolean;
}

/** Are data erased securely? */
export interface ErasureQuestion {
  ask: "erasure";
  /** what is erased */
  carrier: "floppy-disk" | "hard-disk" | "magnetic-tape" | "microfilm" | "optical-disc" | "paper" | "ssd" | "usb-stick";
  /** the level of the eraser, such as A3 */
  din33858?: string;
  /** any value; it comes back */
  id?: unknown;
  /** how */
  method: "deletion" | "magnetic-eraser" | "software";
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface ErasureAnswer {
  /** the rule is kept */
  satisfied: boolean;
}

/** What may pages cost (TTÜ)? */
export interface FeeQuestion {
  ask: "fee";
  /** any value; it comes back */
  id?: unknown;
  /** whose rules are asked */
  institution: "ttu";
  /** how many pages are given out on paper */
  pages: number;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface FeeAnswer {
  /** the highest fee in euro cents */
  cents: number;
}

/** By which day must records be handed over? */
export interface HandoverQuestion {
  ask: "handover";
  /** the day that the head of unit set; without it, none */
  head_day?: string;
  /** any value; it comes back */
  id?: unknown;
  /** whose rules are asked */
  institution: "rmk";
  /** the day of leaving */
  leaving: string;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface HandoverAnswer {
  /** the last day in time */
  due: string;
}

/** When is a limit in hours over? */
export interface HoursQuestion {
  ask: "hours";
  /** the time of the event by the clocks of Tallinn: 2026-04-02T15:00 */
  event: string;
  /** what happened then; refused where the rule counts from something else */
  event_kind?: "registered" | "received" | "sent" | "signed" | "submitted" | "forwarded" | "learned" | "published" | "resolved" | "happened" | "done" | "approved" | "notified" | "decided" | "held" | "ended" | "started";
  /** any value; it comes back */
  id?: unknown;
  /** whose rules and days off count: the id of a shipped institution, or a profile as its JSON; without it those of whom the program serves or, where it serves nobody, of the book in the title of the question or of the statutes alone */
  institution?: "antsla" | "rmk" | "saaremaa" | "ttu" | Record<string, unknown>;
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** id of a rule in hours: a named one, such as gdpr-33.1, or one of the institution */
  rule: string;
}

export interface HoursAnswer {
  /** the end by the clocks of Tallinn; midnight belongs to the day that it begins */
  due_time: string;
}

/** Is a request for information refused? */
export interface InformationRefusalQuestion {
  ask: "information-refusal";
  /** what the holder found, in any order */
  facts: ("analysis" | "burden" | "clarified" | "elsewhere" | "entitled" | "given" | "holder-known" | "incapable" | "no-contact" | "open" | "partly" | "private" | "repeated" | "restricted" | "sought" | "unclear" | "unpaid")[];
  /** any value; it comes back */
  id?: unknown;
  /** the day on which it is judged */
  on: string;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface InformationRefusalAnswer {
  /** the id of the point of AvTS § 23 by which it is refused */
  point?: string;
  /** must, may, must-not or undecided */
  refusal: string;
}

/** Which security level has an ISKE class? */
export interface IskeQuestion {
  ask: "iske";
  /** such as K1T2S3 */
  class: string;
  /** any value; it comes back */
  id?: unknown;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface IskeAnswer {
  /** H, M or L */
  security_level: string;
}

/** Are carriers kept where they may be (TTÜ)? */
export interface KeepingQuestion {
  ask: "keeping";
  /** the clause that is asked, also without it */
  clause?: "ttu-9.9";
  /** what the personal data are */
  data: "ordinary" | "private-life" | "sensitive";
  /** any value; it comes back */
  id?: unknown;
  /** whose rules are asked */
  institution: "ttu";
  /** where they are kept */
  place: "archive-store" | "desk" | "lockable-cabinet" | "lockable-drawer" | "lockable-shelf" | "locked-room" | "open-shelf" | "other";
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface KeepingAnswer {
  /** the rule is kept */
  satisfied: boolean;
}

/** By which day must leaving be told? */
export interface LeavingNoticeQuestion {
  ask: "leaving-notice";
  /** the last day of employment or service */
  employment_end: string;
  /** any value; it comes back */
  id?: unknown;
  /** whose rules are asked */
  institution: "antsla";
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface LeavingNoticeAnswer {
  /** the last day in time */
  notice_due: string;
}

/** May a memorandum or a request for explanation stay without an answer? */
export interface LetterSilenceQuestion {
  ask: "letter-silence";
  /** the day on which this letter came; needed with the earlier answer */
  came?: string;
  /** the day on which the same person was answered on the same content */
  earlier_answer?: string;
  /** what the letter is, and what was done, in any order */
  facts: ("abuse" | "again" | "anonymous" | "burden" | "explanation" | "foreign" | "guardian" | "memorandum" | "no-answer" | "no-contact" | "told" | "translation-asked" | "unreadable")[];
  /** any value; it comes back */
  id?: unknown;
  /** the day on which it is judged */
  on: string;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface LetterSilenceAnswer {
  /** the id of the point of MSVS § 5 lg 9 by which it may */
  point?: string;
  /** may, conditional (once the person was told, or asked for a translation) or must-not */
  silence: string;
}

/** What is the mail address? */
export interface MailAddressQuestion {
  ask: "mail-address";
  /** behind the @ */
  domain: string;
  /** any value; it comes back */
  id?: unknown;
  /** whose rules and days off count: the id of a shipped institution, or a profile as its JSON; without it those of whom the program serves or, where it serves nobody, of the book in the title of the question or of the statutes alone */
  institution?: "antsla" | "rmk" | "saaremaa" | "ttu" | Record<string, unknown>;
  /** all others at work there */
  others: {
    /** given names */
    first: string;
    /** surname */
    last: string;
    /** the first day of employment */
    start: string;
  }[];
  /** whose address is asked */
  person: {
    /** given names */
    first: string;
    /** surname */
    last: string;
    /** the first day of employment */
    start: string;
  };
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface MailAddressAnswer {
  /** the mail address */
  address: string;
}

/** How is a name shown to the public? */
export interface MaskedNameQuestion {
  ask: "masked-name";
  /** any value; it comes back */
  id?: unknown;
  /** what stands instead of a name */
  mask: "eraisik" | "fyysiline-isik" | "initials";
  /** the name of a party */
  name: string;
  /** what the party is; unknown: a cell of a register as it stands */
  party: "legal" | "natural" | "staff" | "unknown";
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** what stands between initials: a space, or without it nothing */
  separator?: "" | " ";
}

export interface MaskedNameAnswer {
  /** what is shown instead of the name, or the name; several, divided by semicolons */
  shown_name: string;
}

/** Does a mobile device lock as it must? */
export interface MobileLockQuestion {
  ask: "mobile-lock";
  /** every unlocking asks for a code */
  code_at_unlock: boolean;
  /** the calendar is on it */
  holds_calendar: boolean;
  /** mail is on it */
  holds_mail: boolean;
  /** any value; it comes back */
  id?: unknown;
  /** whose rules are asked */
  institution: "antsla";
  /** once open, it reaches the mail without a password */
  mail_without_password: boolean;
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** after how many unused seconds it locks by itself; without it, never */
  seconds?: number;
}

export interface MobileLockAnswer {
  /** the rule is kept */
  satisfied: boolean;
}

/** Which number comes next (RMK)? */
export interface NumberQuestion {
  ask: "number";
  /** it belongs to a case file */
  case_file: boolean;
  /** any value; it comes back */
  id?: unknown;
  /** the last number; without it, or 0: there is none */
  last?: number;
  /** the day on which the last one was registered; it goes with the last number */
  last_registered?: string;
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** the day of its registration */
  registered: string;
  /** the day of the document itself */
  signed?: string;
}

export interface NumberAnswer {
  /** the number of the document */
  number: number;
}

/** Which level answers to one of DIN 32757? */
export interface OldLevelQuestion {
  ask: "old-level";
  /** the level of DIN 32757, 1 to 5 */
  din32757: number;
  /** any value; it comes back */
  id?: unknown;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface OldLevelAnswer {
  /** the highest level that is kept; 0: none */
  level_number: number;
}

/** May carriers be used outside the premises (TTÜ)? */
export interface OutsideQuestion {
  ask: "outside";
  /** the clause that is asked; both, without it */
  clause?: "ttu-5.6" | "ttu-9.10";
  /** what the personal data are */
  data: "ordinary" | "private-life" | "sensitive";
  /** it is an exceptional case */
  exceptional?: boolean;
  /** the head of unit permits it */
  head_permits?: boolean;
  /** any value; it comes back */
  id?: unknown;
  /** whose rules are asked */
  institution: "ttu";
  /** the data-protection organiser agrees */
  organiser_permits?: boolean;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface OutsideAnswer {
  /** it is allowed as it is asked */
  allowed: boolean;
}

/** May personal data be passed on without consent (TTÜ)? */
export interface PassingOnQuestion {
  ask: "passing-on";
  /** the data are coded */
  coded?: boolean;
  /** consent cannot be had */
  consent_impossible?: boolean;
  /** what the personal data are */
  data: "ordinary" | "private-life" | "sensitive";
  /** on which ground */
  ground: "contract" | "law" | "life" | "none" | "public-duties-information" | "research-or-statistics" | "task-set-by-law";
  /** any value; it comes back */
  id?: unknown;
  /** whose rules are asked */
  institution: "ttu";
  /** the information is restricted for another reason; without it, it is */
  other_restriction?: boolean;
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** there are safeguards */
  safeguards?: boolean;
  /** it is a single case */
  single_case?: boolean;
}

export interface PassingOnAnswer {
  /** it is allowed as it is asked */
  allowed: boolean;
}

/** Does a new password meet a clause? */
export interface PasswordQuestion {
  ask: "password";
  /** the clause that is asked, such as saaremaa-7.6; what others find is not */
  clause: string;
  /** the current one, as it was entered with it */
  current?: string;
  /** the passwords until now, newest first: the first is the current one; without it the account has none yet */
  former?: string[];
  /** any value; it comes back */
  id?: unknown;
  /** whose rules and days off count: the id of a shipped institution, or a profile as its JSON; without it those of whom the program serves or, where it serves nobody, of the book in the title of the question or of the statutes alone */
  institution?: "antsla" | "rmk" | "saaremaa" | "ttu" | Record<string, unknown>;
  /** the new password */
  new: string;
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** what is known of the user; without it nothing, and nothing of it is found */
  subject?: {
    /** personal codes */
    codes?: string[];
    /** of the user */
    names?: string[];
    /** telephone numbers */
    phones?: string[];
    /** registration plates */
    plates?: string[];
    /** postal codes */
    postcodes?: string[];
  };
  /** the whole dictionary; without it only the most common passwords are words */
  words?: string[];
}

export interface PasswordAnswer {
  /** the codes of what the clause finds */
  codes: string[];
  /** pass, refuse or, where the book only recommends, advise */
  verdict: string;
}

/** What does the public see of a document with personal data (TTÜ)? */
export interface PersonalDataQuestion {
  ask: "personal-data";
  /** what the personal data are */
  data: "none" | "ordinary" | "private-life" | "sensitive";
  /** any value; it comes back */
  id?: unknown;
  /** whose rules and days off count: the id of a shipped institution, or a profile as its JSON; without it those of whom the program serves or, where it serves nobody, of the book in the title of the question or of the statutes alone */
  institution?: "antsla" | "rmk" | "saaremaa" | "ttu" | Record<string, unknown>;
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** access is restricted */
  restricted: boolean;
}

export interface PersonalDataAnswer {
  /** how much is shown */
  shown: "nothing" | "register-data" | "content";
}

/** May personal data be processed without consent (TTÜ)? */
export interface ProcessingQuestion {
  ask: "processing";
  /** consent cannot be had */
  consent_impossible?: boolean;
  /** what the personal data are */
  data: "ordinary" | "private-life" | "sensitive";
  /** on which ground */
  ground: "contract" | "law" | "life" | "none";
  /** any value; it comes back */
  id?: unknown;
  /** whose rules are asked */
  institution: "ttu";
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** it is a single case */
  single_case?: boolean;
}

export interface ProcessingAnswer {
  /** it is allowed as it is asked */
  allowed: boolean;
}

/** What is wrong with an institution's file, and what does it not say? */
export interface ProfileCheckQuestion {
  ask: "profile-check";
  /** any value; it comes back */
  id?: unknown;
  /** whose rules and days off count: the id of a shipped institution, or a profile as its JSON; without it those of whom the program serves or, where it serves nobody, of the book in the title of the question or of the statutes alone */
  institution?: "antsla" | "rmk" | "saaremaa" | "ttu" | Record<string, unknown>;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface ProfileCheckAnswer {
  /** which of its time limits a statute cuts, and what it does not say */
  findings: {
  }[];
  /** of the institution */
  name: string;
  /** the ids of its time limits */
  own_rules: string[];
}

/** What does the public see of a document (RMK)? */
export interface PublicationQuestion {
  ask: "publication";
  /** the day of the creation */
  created: string;
  /** any value; it comes back */
  id?: unknown;
  /** whose rules and days off count: the id of a shipped institution, or a profile as its JSON; without it those of whom the program serves or, where it serves nobody, of the book in the title of the question or of the statutes alone */
  institution?: "antsla" | "rmk" | "saaremaa" | "ttu" | Record<string, unknown>;
  /** what it is */
  kind: "incoming" | "outgoing" | "contract" | "order" | "board-decision" | "instruction" | "minutes" | "act" | "system-act" | "memorandum" | "explanation-request" | "power-of-attorney" | "confirmation" | "extract" | "copy" | "approved" | "file-copy" | "other";
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** the day of the registration */
  registered: string;
  /** access is restricted */
  restricted: boolean;
}

export interface PublicationAnswer {
  /** how much is shown */
  shown: "nothing" | "register-data" | "content";
}

/** What does a retention term say? */
export interface ReadTermQuestion {
  ask: "read-term";
  /** any value; it comes back */
  id?: unknown;
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** a retention term as a scheme writes it */
  term: string;
}

export interface ReadTermAnswer {
  /** how it was read, in English */
  term_en: string;
  /** how it was read, in Estonian */
  term_et: string;
}

/** Does an e-mail show an addressee the data of another? */
export interface RecipientsQuestion {
  ask: "recipients";
  /** on the Bcc line */
  bcc?: string[];
  /** on the Cc line */
  cc?: string[];
  /** the clause that is asked, also without it */
  clause?: "antsla-19.8";
  /** the sender's address */
  from: string;
  /** any value; it comes back */
  id?: unknown;
  /** whose rules are asked */
  institution: "antsla";
  /** those of all these that are distribution lists */
  lists?: string[];
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** addresses on the To line */
  to?: string[];
}

export interface RecipientsAnswer {
  /** an addressee sees the data of another */
  breach: boolean;
}

/** Can a reference be read? */
export interface ReferenceQuestion {
  ask: "reference";
  /** any value; it comes back */
  id?: unknown;
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** as a document bears it */
  reference: string;
}

export interface ReferenceAnswer {
  /** it is a reference that can be read */
  readable: boolean;
}

/** Is a document registered (RMK)? */
export interface RegistrableQuestion {
  ask: "registrable";
  /** any value; it comes back */
  id?: unknown;
  /** what came */
  kind: "addressed-to-another" | "advertising" | "congratulation" | "contract" | "decision" | "informative" | "invitation" | "letter" | "memorandum" | "thanks";
  /** it is marked ISIKLIK; without it, not, and it is registered */
  marked_isiklik?: boolean;
  /** it proves to be official all the same; without it, it does not */
  proves_official?: boolean;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface RegistrableAnswer {
  /** it is registered */
  registrable: boolean;
}

/** Who registers an e-mail (RMK)? */
export interface RegistrarQuestion {
  ask: "registrar";
  /** the Cc line, which decides nothing */
  cc?: string[];
  /** any value; it comes back */
  id?: unknown;
  /** the institution's mail domain */
  own_domain: string;
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** the To line, in the order sent */
  to: string[];
}

export interface RegistrarAnswer {
  /** the address of who registers */
  registrar?: string;
  /** the clause names nobody */
  undecided?: boolean;
}

/** Is a request for information registered (RMK)? */
export interface RequestRegistrationQuestion {
  ask: "request-registration";
  /** how it came */
  channel: "email" | "form" | "oral" | "paper" | "phone";
  /** it was answered at once */
  fulfilled_at_once: boolean;
  /** any value; it comes back */
  id?: unknown;
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** the requester gave a name */
  requester_named: boolean;
}

export interface RequestRegistrationAnswer {
  /** it is registered */
  registrable: boolean;
}

/** Does an access restriction hold on a day? */
export interface RestrictionQuestion {
  ask: "restriction";
  /** the first day */
  begin: string;
  /** the last day */
  end: string;
  /** any value; it comes back */
  id?: unknown;
  /** the day asked */
  on: string;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface RestrictionAnswer {
  /** the restriction holds on the day */
  holds: boolean;
}

/** What is wrong with a mark? */
export interface RestrictionCheckQuestion {
  /** the end is that after an extension */
  after_extension?: boolean;
  ask: "restriction-check";
  /** as the mark writes them */
  bases: string[];
  /** the first day */
  begin: string;
  /** the last day that the mark gives */
  end: string;
  /** any value; it comes back */
  id?: unknown;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface RestrictionCheckAnswer {
  /** nothing is wrong */
  clean: boolean;
  /** over-maximum, end-before-begin, year, personal-term-on-other-basis or other-term-on-personal-basis: what is wrong, the gravest first */
  finding?: string;
}

/** Until when does an access restriction hold? */
export interface RestrictionEndQuestion {
  ask: "restriction-end";
  /** the first day: of making, receipt or documenting */
  begin: string;
  /** of the person, whose death cannot be established */
  birth?: string;
  /** of personal data; without it from the death, where that is given, else from the document; needed with a birth alone */
  count_from?: "birth" | "death" | "document";
  /** of the person */
  death?: string;
  /** the day of the decision that ends it */
  decision?: string;
  /** the day of the event that ends it */
  event?: string;
  /** any value; it comes back */
  id?: unknown;
  /** how it ends */
  kind: "extended" | "five-years" | "originator" | "personal" | "until-decision" | "until-event";
  /** the last day by the foreign mark */
  originator_end?: string;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface RestrictionEndAnswer {
  /** the last day of the restriction */
  last_day?: string;
  /** no end is known */
  open?: boolean;
}

/** Until when is a record kept, and from when may it be destroyed? */
export interface RetentionQuestion {
  ask: "retention";
  /** the day of the creation */
  event: string;
  /** any value; it comes back */
  id?: unknown;
  /** whose rules and days off count: the id of a shipped institution, or a profile as its JSON; without it those of whom the program serves or, where it serves nobody, of the book in the title of the question or of the statutes alone */
  institution?: "antsla" | "rmk" | "saaremaa" | "ttu" | Record<string, unknown>;
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** a retention term as a scheme writes it: 5 aastat, AV, 7 a lepingu lõppemisest */
  term: string;
}

export interface RetentionAnswer {
  /** the last day on which it may be there */
  destroy_by?: string;
  /** the first day on which it may be destroyed */
  destroy_from?: string;
  /** the last day on which it must be there */
  keep_until?: string;
}

/** Which rules of time limits are known? */
export interface RulesQuestion {
  ask: "rules";
  /** any value; it comes back */
  id?: unknown;
  /** whose rules and days off count: the id of a shipped institution, or a profile as its JSON; without it those of whom the program serves or, where it serves nobody, of the book in the title of the question or of the statutes alone */
  institution?: "antsla" | "rmk" | "saaremaa" | "ttu" | Record<string, unknown>;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface RulesAnswer {
  /** the day as of which the statutes were last read */
  as_of: string;
  /** those of the institution in their order, then every named rule in the order of the ids */
  rules: ({
    en: string;
    et: string;
    event_en: string;
    event_et: string;
    hours?: boolean;
    kind: "registered" | "received" | "sent" | "signed" | "submitted" | "forwarded" | "learned" | "published" | "resolved" | "happened" | "done" | "approved" | "notified" | "decided" | "held" | "ended" | "started";
    own?: boolean;
    rule: string;
    since: string;
    source: {
      act?: string;
      checked?: string;
      copy?: boolean;
      doubt?: string;
      provision?: string;
      ref?: string;
      url?: string;
    };
    until?: string;
  })[];
}

/** Does a computer lock soon enough? */
export interface ScreenLockQuestion {
  ask: "screen-lock";
  /** any value; it comes back */
  id?: unknown;
  /** whose rules are asked */
  institution: "antsla";
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** after how many unused seconds it locks by itself; without it, never */
  seconds?: number;
}

export interface ScreenLockAnswer {
  /** the rule is kept */
  satisfied: boolean;
}

/** Are data on an offence sensitive on a day (TTÜ)? */
export interface SensitiveQuestion {
  ask: "sensitive";
  /** the day on which the case was closed */
  closing?: string;
  /** the day of the decision */
  decision?: string;
  /** the day of a public hearing; without it none has been */
  hearing?: string;
  /** any value; it comes back */
  id?: unknown;
  /** the day asked */
  on: string;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface SensitiveAnswer {
  /** the data are sensitive on the day */
  sensitive: boolean;
}

/** Does a machine suit a carrier of personal data? */
export interface ShredderQuestion {
  ask: "shredder";
  /** what is destroyed */
  carrier: "floppy-disk" | "hard-disk" | "magnetic-tape" | "microfilm" | "optical-disc" | "paper" | "ssd" | "usb-stick";
  /** what it makes; where it is known, it decides */
  cut?: {
    /** the two sides of a piece in millimetres, in either order */
    piece?: string[];
    /** the width of a strip in millimetres, in decimal: 0.78 */
    strip?: string;
  };
  /** what the personal data are */
  data: "ordinary" | "private-life" | "sensitive";
  /** the level of DIN 32757 on its plate */
  din32757?: number;
  /** any value; it comes back */
  id?: unknown;
  /** the levels of DIN 66399 on its plate, by category */
  machine?: {
    E?: number;
    F?: number;
    H?: number;
    O?: number;
    P?: number;
    T?: number;
  };
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface ShredderAnswer {
  /** the rule is kept */
  satisfied: boolean;
}

/** Which level of DIN 66399 does a cut keep? */
export interface ShredderLevelQuestion {
  ask: "shredder-level";
  /** P, F, O, T, H or E */
  category: string;
  /** what the machine makes */
  cut: {
    /** the two sides of a piece in millimetres, in either order */
    piece?: string[];
    /** the width of a strip in millimetres, in decimal: 0.78 */
    strip?: string;
  };
  /** any value; it comes back */
  id?: unknown;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface ShredderLevelAnswer {
  /** the highest level that is kept; 0: none */
  level_number: number;
}

/** Does a cut suit a carrier of state secrets? */
export interface StateSecretQuestion {
  ask: "state-secret";
  /** what is destroyed */
  carrier: "floppy-disk" | "hard-disk" | "magnetic-tape" | "microfilm" | "optical-disc" | "paper" | "ssd" | "usb-stick";
  /** what the machine makes */
  cut: {
    /** the two sides of a piece in millimetres, in either order */
    piece?: string[];
    /** the width of a strip in millimetres, in decimal: 0.78 */
    strip?: string;
  };
  /** any value; it comes back */
  id?: unknown;
  /** the day on which the machine was bought; without it the sizes in force on the day bind it */
  machine_bought?: string;
  /** the level of secrecy */
  marking: "confidential" | "restricted" | "secret" | "top-secret";
  /** the day of the destruction */
  on: string;
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** what the shredder leaves is then destroyed beyond recovery */
  residue_destroyed?: boolean;
}

export interface StateSecretAnswer {
  /** the rule is kept */
  satisfied: boolean;
}

/** Is a disturbance a work stoppage? */
export interface StoppageQuestion {
  ask: "stoppage";
  /** the work is business-critical */
  business_critical: boolean;
  /** the longest disturbance that the application's ISKE class allows; without it, it has no class */
  class_allows_seconds?: number;
  /** any value; it comes back */
  id?: unknown;
  /** whose rules are asked */
  institution: "saaremaa";
  /** how long the disturbance lasted */
  outage_seconds: number;
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** whose work stands still */
  scope: "department" | "institution" | "other-subunit" | "person" | "section";
  /** the whole of it is touched */
  whole: boolean;
}

export interface StoppageAnswer {
  /** it is a work stoppage */
  stoppage: boolean;
}

/** May surveillance data serve a purpose (TTÜ)? */
export interface SurveillanceQuestion {
  ask: "surveillance";
  /** any value; it comes back */
  id?: unknown;
  /** whose rules are asked */
  institution: "ttu";
  /** the data-protection organiser permits it */
  organiser_permits?: boolean;
  /** what they serve */
  purpose: "other" | "passage" | "property-security";
  /** the head of real estate permits it */
  real_estate_permits?: boolean;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface SurveillanceAnswer {
  /** it is allowed as it is asked */
  allowed: boolean;
}

/** On which day does a bare term end? */
export interface TermQuestion {
  ask: "term";
  /** the day from which the term counts */
  event: string;
  /** any value; it comes back */
  id?: unknown;
  /** whose rules and days off count: the id of a shipped institution, or a profile as its JSON; without it those of whom the program serves or, where it serves nobody, of the book in the title of the question or of the statutes alone */
  institution?: "antsla" | "rmk" | "saaremaa" | "ttu" | Record<string, unknown>;
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** the end moves off a day off, as that of a duty does */
  roll?: boolean;
  /** 6 months, 5 workdays */
  term: string;
}

export interface TermAnswer {
  /** the last day of the term */
  due: string;
}

/** Does the public see a title? */
export interface TitleQuestion {
  ask: "title";
  /** any value; it comes back */
  id?: unknown;
  /** the name of a natural person who is a party */
  name: string;
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** the title of a document */
  title: string;
}

export interface TitleAnswer {
  /** whether the title is shown */
  title_shown: boolean;
}

/** On which day does the duty to transfer arise (RMK)? */
export interface TransferQuestion {
  ask: "transfer";
  /** the day of the creation */
  created: string;
  /** the end of the proceedings */
  event: string;
  /** any value; it comes back */
  id?: unknown;
  /** whose rules and days off count: the id of a shipped institution, or a profile as its JSON; without it those of whom the program serves or, where it serves nobody, of the book in the title of the question or of the statutes alone */
  institution?: "antsla" | "rmk" | "saaremaa" | "ttu" | Record<string, unknown>;
  /** asks for the steps of the derivation */
  reasons?: boolean;
}

export interface TransferAnswer {
  /** the last day in time */
  due: string;
}

/** What is the user name? */
export interface UserNameQuestion {
  ask: "user-name";
  /** given names */
  first: string;
  /** any value; it comes back */
  id?: unknown;
  /** whose rules and days off count: the id of a shipped institution, or a profile as its JSON; without it those of whom the program serves or, where it serves nobody, of the book in the title of the question or of the statutes alone */
  institution?: "antsla" | "rmk" | "saaremaa" | "ttu" | Record<string, unknown>;
  /** surname */
  last: string;
  /** asks for the steps of the derivation */
  reasons?: boolean;
  /** between given name and surname; without it the scheme's own */
  separator?: string;
  /** user names that others have */
  taken: string[];
  /** base: ü is u; icao: ü is ue */
  transliteration: "base" | "icao";
}

export interface UserNameAnswer {
  /** the first free one */
  user_name: string;
}
