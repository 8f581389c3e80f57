<?php
// The changes of drift.sh; running it again changes nothing more.
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

activate_plugin('ai-provider-for-openai/ai-provider-for-openai.php');
get_user_by('login', 'ai-writer')->set_role('administrator');
$mara = get_user_by('login', 'mara')->ID;
if (!in_array('Campaign copy assistant', array_column(WP_Application_Passwords::get_user_application_passwords($mara), 'name'), true)) {
    WP_Application_Passwords::create_new_application_password($mara, ['name' => 'Campaign copy assistant']);
}
$banner = WP_PLUGIN_DIR . '/seasonal-banner';
if (is_dir($banner)) {
    deactivate_plugins('seasonal-banner/seasonal-banner.php');
    array_map('unlink', glob("$banner/*"));
    rmdir($banner);
}
wp_cache_delete('plugins', 'plugins');
echo "new: plug-in ai-provider-for-openai, application password of mara; changed: ai-writer is an administrator; gone: plug-in seasonal-banner\n";
