/* A QEMU plugin that counts executed instructions of generated code: those above 4 GB. See count_test.go. */
#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>

typedef uint64_t qemu_plugin_id_t;
struct qemu_plugin_tb;
size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *);
uint64_t qemu_plugin_tb_vaddr(const struct qemu_plugin_tb *);
void qemu_plugin_register_vcpu_tb_trans_cb(qemu_plugin_id_t, void (*)(qemu_plugin_id_t, struct qemu_plugin_tb *));
void qemu_plugin_register_vcpu_tb_exec_inline(struct qemu_plugin_tb *, int, void *, uint64_t);
void qemu_plugin_register_atexit_cb(qemu_plugin_id_t, void (*)(qemu_plugin_id_t, void *), void *);

int qemu_plugin_version = 1;

static uint64_t native, other;

static void translated(qemu_plugin_id_t id, struct qemu_plugin_tb *tb) {
  uint64_t *n = qemu_plugin_tb_vaddr(tb) >> 32 ? &native : &other;
  qemu_plugin_register_vcpu_tb_exec_inline(tb, 0 /* add */, n, qemu_plugin_tb_n_insns(tb));
}

static void ended(qemu_plugin_id_t id, void *p) {
  fprintf(stderr, "native %" PRIu64 " other %" PRIu64 "\n", native, other);
}

int qemu_plugin_install(qemu_plugin_id_t id, const void *info, int argc, char **argv) {
  qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
  qemu_plugin_register_atexit_cb(id, ended, NULL);
  return 0;
}
