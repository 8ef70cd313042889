export const id = 625;
export const ids = [625];
export const modules = {

/***/ 3625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Git: () => (/* binding */ Git),
/* harmony export */   a: () => (/* binding */ said)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4132);
/* harmony import */ var _system_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9478);



/** What a hook's git says of its own repository: the folder decides here. `git rev-parse --local-env-vars`. */
const LOCAL = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'];
/** What git says where another one wrote in this repository at the same time. */
const OTHER_RUN = /\.lock': File exists|shallow file has changed/;
const TRIES = 20;
const PAUSE_MS = 500;
/** git in one folder: a working tree, a bare repository, or a submodule's own repository. */
class Git {
    folder;
    signal;
    env;
    constructor(folder, signal, env = {}) {
        this.folder = folder;
        this.signal = signal;
        this.env = env;
    }
    /** The same git with more variables. */
    with(env) {
        return new Git(this.folder, this.signal, { ...this.env, ...env });
    }
    /**
     * A status other than 0 is a value here: callers know what it means.
     *
     * @throws UsageError where there is no git, or it refuses the folder's owner.
     * @throws DiskFull where it ran out of room.
     */
    async run(words) {
        const result = await this.#start(words);
        if (/dubious ownership/.test(result.stderr)) {
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
                what: `git refuses ${this.folder}: it belongs to another user`,
                try: [`git config --global --add safe.directory ${JSON.stringify(this.folder)}`],
            });
        }
        if (/No space left on device|Disk quota exceeded/.test(result.stderr))
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DiskFull */ .t8(said(result));
        return result;
    }
    async #start(words) {
        try {
            return await (0,_system_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d)('git', words, {
                folder: this.folder,
                // Messages are read here; nobody can answer a question; a look must write nothing.
                env: {
                    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !LOCAL.includes(name))),
                    LC_ALL: 'C',
                    GIT_TERMINAL_PROMPT: '0',
                    GIT_OPTIONAL_LOCKS: '0',
                    ...this.env,
                },
                signal: this.signal,
            });
        }
        catch (error) {
            const { code, message } = error;
            if (code === undefined)
                throw error;
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
                what: `git could not be run in ${this.folder}: ${code === 'ENOENT' ? 'it is not on PATH, or the folder is gone' : message}`,
            });
        }
    }
    /** What git printed, without the last line's end; null where it failed. */
    async line(words) {
        const { status, stdout } = await this.run(words);
        return status === 0 ? stdout.replace(/\n$/, '') : null;
    }
    /**
     * Fetches from origin; where another run in this repository holds a lock, or moved the end of a
     * shallow history meanwhile, again after a pause. Nothing is written to FETCH_HEAD, which two runs
     * would share.
     *
     * @returns null, or git's own words on why nothing came.
     */
    async fetch(words) {
        const command = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', ...words];
        for (let attempt = 1;; attempt += 1) {
            const result = await this.run(command);
            if (result.status === 0)
                return null;
            if (attempt === TRIES || !OTHER_RUN.test(result.stderr))
                return said(result);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(PAUSE_MS, undefined, { signal: this.signal });
        }
    }
}
/** The line in which git says why it failed, without what an address holds before its host. */
function said({ stderr }) {
    const lines = stderr.trim().split('\n');
    const line = lines.find((one) => /^(fatal|error): /.test(one)) ?? lines.at(-1) ?? '';
    return line.replace(/\/\/[^/@\s]+@/g, '//');
}


/***/ }),

/***/ 9478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _group_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9884);


/** Time to take lock files away before a kill, milliseconds. */
const GRACE_MS = 2000;
/**
 * Runs a program in a process group of its own. On abort the whole group is ended, helpers that
 * wait for a network among it.
 *
 * @throws the signal's reason on abort, when the group is gone; a system error where the program cannot be started.
 */
async function runCommand(program, words, { folder, env, signal, leftovers = 'awaited' }) {
    signal.throwIfAborted();
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, words, {
        cwd: folder,
        env,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    const text = { stdout: '', stderr: '', output: '' };
    for (const name of ['stdout', 'stderr']) {
        child[name].setEncoding('utf8').on('data', (data) => {
            text[name] += data;
            text.output += data;
        });
    }
    let killing;
    const end = () => {
        (0,_group_js__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N)(child.pid, 'SIGTERM');
        killing = setTimeout(() => (0,_group_js__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N)(child.pid, 'SIGKILL'), GRACE_MS);
    };
    signal.addEventListener('abort', end, { once: true });
    if (leftovers === 'ended')
        child.once('exit', () => (0,_group_js__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N)(child.pid, 'SIGKILL'));
    try {
        const ended = await new Promise((resolve, reject) => {
            child.once('error', reject);
            child.once('close', (status, by) => resolve({ status, signal: by }));
        });
        signal.throwIfAborted();
        return { ...ended, ...text };
    }
    finally {
        clearTimeout(killing);
        signal.removeEventListener('abort', end);
        if (signal.aborted)
            (0,_group_js__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N)(child.pid, 'SIGKILL'); // whoever outlived its leader
    }
}


/***/ }),

/***/ 9884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ endGroup),
/* harmony export */   _: () => (/* binding */ end)
/* harmony export */ });
/** Signals a process group by its leader; Windows has none: the leader alone. */
function endGroup(leader, signal) {
    if (leader === undefined)
        return; // it was never started
    end(process.platform === 'win32' ? leader : -leader, signal);
}
/** Signals a process, or a group by its negative; one that has ended already is what was wanted. */
function end(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch (error) {
        if (error.code !== 'ESRCH')
            throw error;
    }
}


/***/ })

};
