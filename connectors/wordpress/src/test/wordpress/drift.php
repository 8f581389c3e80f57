<?php
// The changes of drift.sh inside WordPress; each direction may run again without changing more.
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

$back = ($argv[2] ?? '') === 'back';
$new = 'ai-provider-for-openai/ai-provider-for-openai.php';
$gone = 'seasonal-banner/seasonal-banner.php';
deactivate_plugins($back ? $new : $gone);
wp_cache_delete('plugins', 'plugins');
activate_plugin($back ? $gone : $new);
get_user_by('login', 'ai-writer')->set_role($back ? 'editor' : 'administrator');

$name = 'Campaign copy assistant';
$mara = get_user_by('login', 'mara')->ID;
$there = array_filter(WP_Application_Passwords::get_user_application_passwords($mara), fn ($item) => $item['name'] === $name);
if ($back) {
    foreach ($there as $item) {
        WP_Application_Passwords::delete_application_password($mara, $item['uuid']);
    }
} elseif (!$there) {
    WP_Application_Passwords::create_new_application_password($mara, ['name' => $name]);
}
echo $back
    ? "The site is as it was seeded.\n"
    : "new: plug-in ai-provider-for-openai, application password of mara; changed: ai-writer is an administrator; gone: plug-in seasonal-banner\n";
