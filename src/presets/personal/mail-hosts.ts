const names = 'qq|163|126|sina|sohu|139|189|foxmail|aliyun|yeah|hotmail|outlook|gmail|yahoo|icloud';

/** Hosts at which anybody gets an address; the group holds the host. */
export const freeMail = new RegExp(
  `(?<![\\w.+-])[\\w.+-]{1,64}@((?:vip\\.)?(?:${names})\\.(?:com|cn|net|com\\.cn|co\\.uk))(?![\\w.-]*\\w)`,
  'gi',
);
