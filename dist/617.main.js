export const id = 617;
export const ids = [617];
export const modules = {

/***/ 617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Git: () => (/* binding */ Git),
  a: () => (/* binding */ said)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/src/model/errors.js
var errors = __webpack_require__(4132);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/src/system/command.js

/** Time to take lock files away before a kill, milliseconds. */
const GRACE_MS = 2000;
/**
 * Runs a program in a process group of its own. On abort the whole group is ended, helpers that
 * wait for a network among it.
 *
 * @throws the signal's reason on abort, when the group is gone; a system error where the program cannot be started.
 */
async function runCommand(program, words, { folder, env, signal }) {
    signal.throwIfAborted();
    const child = (0,external_node_child_process_.spawn)(program, words, {
        cwd: folder,
        env,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    const text = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
        child[name].setEncoding('utf8').on('data', (data) => {
            text[name] += data;
        });
    }
    let killing;
    const end = () => {
        endGroup(child.pid, 'SIGTERM');
        killing = setTimeout(() => endGroup(child.pid, 'SIGKILL'), GRACE_MS);
    };
    signal.addEventListener('abort', end, { once: true });
    try {
        const status = await new Promise((resolve, reject) => {
            child.once('error', reject);
            child.once('close', resolve);
        });
        signal.throwIfAborted();
        return { status, ...text };
    }
    finally {
        clearTimeout(killing);
        signal.removeEventListener('abort', end);
        if (signal.aborted)
            endGroup(child.pid, 'SIGKILL'); // whoever outlived its leader
    }
}
function endGroup(leader, signal) {
    if (leader === undefined)
        return; // it was never started
    try {
        process.kill(-leader, signal);
    }
    catch (error) {
        if (error.code !== 'ESRCH')
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/baseline/git.js



/** What a hook's git says of its own repository: the folder decides here. `git rev-parse --local-env-vars`. */
const LOCAL = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'];
const LOCK_TRIES = 20;
const LOCK_PAUSE_MS = 500;
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
            throw new errors/* UsageError */.eb({
                what: `git refuses ${this.folder}: it belongs to another user`,
                try: [`git config --global --add safe.directory ${JSON.stringify(this.folder)}`],
            });
        }
        if (/No space left on device|Disk quota exceeded/.test(result.stderr))
            throw new errors/* DiskFull */.t8(said(result));
        return result;
    }
    async #start(words) {
        try {
            return await runCommand('git', words, {
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
            throw new errors/* UsageError */.eb({
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
     * Fetches from origin, and waits for a lock that another run in this repository holds. Nothing is
     * written to FETCH_HEAD, which two runs would share.
     *
     * @returns null, or git's own words on why nothing came.
     */
    async fetch(words) {
        const command = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', ...words];
        for (let attempt = 1;; attempt += 1) {
            const result = await this.run(command);
            if (result.status === 0)
                return null;
            if (attempt === LOCK_TRIES || !/\.lock': File exists/.test(result.stderr))
                return said(result);
            await (0,promises_.setTimeout)(LOCK_PAUSE_MS, undefined, { signal: this.signal });
        }
    }
}
/** The line in which git says why it failed, without what an address holds before its host. */
function said({ stderr }) {
    const lines = stderr.trim().split('\n');
    const line = lines.find((one) => /^(fatal|error): /.test(one)) ?? lines.at(-1) ?? '';
    return line.replace(/\/\/[^/@\s]+@/g, '//');
}


/***/ })

};
